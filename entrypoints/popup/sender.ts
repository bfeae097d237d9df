import type { Command, ReplyTo } from '../../utils/messages/commands.ts';
import { CommandError, send } from '../../utils/messages/send.ts';

type SentReply<C extends Command> = { readonly reply: ReplyTo<C['type']> };

/** Sends commands and shows failures. */
export interface Sender {
  /** Resolves with null if the command failed. */
  run<C extends Command>(command: C): Promise<SentReply<C> | null>;
  /** The same for something the user asked for: it first removes the last problem. */
  runForUser<C extends Command>(command: C): Promise<SentReply<C> | null>;
  reportFailure(error: unknown): void;
}

/** Creates a sender that shows `problemText` through `showProblem` when a command fails; null removes it. */
export function createSender(showProblem: (problem: string | null) => void, problemText: string): Sender {
  const reportFailure = (error: unknown) => {
    showProblem(problemText);
    if (!(error instanceof CommandError)) console.error('Perch could not reach its background:', error);
  };
  const run: Sender['run'] = async (command) => {
    try {
      return { reply: await send(command) };
    } catch (error) {
      reportFailure(error);
      return null;
    }
  };
  const runForUser: Sender['runForUser'] = (command) => {
    showProblem(null);
    return run(command);
  };
  return { run, runForUser, reportFailure };
}
