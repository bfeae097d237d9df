import { browser } from '../browser.ts';
import type { Command, CommandType, ReplyTo } from './commands.ts';

/** The answer to a command: its reply, or that it failed. */
export type Envelope<T extends CommandType> =
  | { readonly ok: true; readonly reply: ReplyTo<T> }
  | { readonly ok: false };

/** Sends a command to the background. Rejects with a `CommandError` if it failed, or as the browser does. */
export async function send<C extends Command>(command: C): Promise<ReplyTo<C['type']>> {
  const answer = (await browser.runtime.sendMessage(command)) as Envelope<C['type']> | undefined;
  if (!answer?.ok) throw new CommandError(command.type);
  return answer.reply;
}

/** A command that failed; the background's console has the reason. */
export class CommandError extends Error {
  readonly command: CommandType;

  constructor(command: CommandType) {
    super(`The background did not carry out ${command}`);
    this.name = 'CommandError';
    this.command = command;
  }
}
