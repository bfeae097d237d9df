import { browser } from '../browser.ts';
import type { Command, CommandType, ReplyTo } from './commands.ts';

/** What comes back of every command: its reply, or the news that it could not be carried out. */
export type Envelope<T extends CommandType> =
  | { readonly ok: true; readonly reply: ReplyTo<T> }
  | { readonly ok: false };

/** Asks the background. Rejects with a `CommandError` where it could not be reached or could not do it. */
export async function send<C extends Command>(command: C): Promise<ReplyTo<C['type']>> {
  const answer = (await browser.runtime.sendMessage(command)) as Envelope<C['type']> | undefined;
  if (!answer?.ok) throw new CommandError(command.type);
  return answer.reply;
}

/** A command that was not carried out; the reason stands in the background's console. */
export class CommandError extends Error {
  readonly command: CommandType;

  constructor(command: CommandType) {
    super(`The background did not carry out ${command}`);
    this.name = 'CommandError';
    this.command = command;
  }
}
