import type { Command, CommandType } from '@/utils/messages/commands';
import type { Reply } from '@/utils/messages/replies';
import { CommandError, send } from '@/utils/messages/send';

type Sent<C extends Command> = { readonly reply: Reply[C['type'] & CommandType] };

/** Sends commands, and tells where one fails. */
export interface Sender {
  /** Resolves with null where it failed. */
  run<C extends Command>(command: C): Promise<Sent<C> | null>;
  /** The same for what a person asked for: what went wrong before is no longer said. */
  start<C extends Command>(command: C): Promise<Sent<C> | null>;
  fail(error: unknown): void;
}

/** `tell` says that something did not work, in these `words`; null: nothing is wrong any more. */
export function createSender(tell: (problem: string | null) => void, words: string): Sender {
  const fail = (error: unknown) => {
    tell(words);
    if (!(error instanceof CommandError)) console.error('Perch could not reach its background:', error);
  };
  const run: Sender['run'] = async (command) => {
    try {
      return { reply: await send(command) };
    } catch (error) {
      fail(error);
      return null;
    }
  };
  const start: Sender['start'] = (command) => {
    tell(null);
    return run(command);
  };
  return { run, start, fail };
}
