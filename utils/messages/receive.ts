import polyfill, { type Runtime } from 'webextension-polyfill';
import { browser } from '../browser.ts';
import { type Command, type CommandHandlers, commandSchema } from './commands.ts';
import type { Envelope } from './send.ts';

/**
 * Registers the only listener for commands. It accepts messages of this extension's own pages that match the schema, and
 * answers `{ ok: false }` to all others. Call it synchronously at start-up, or the message that woke the worker is lost.
 *
 * With webextension-polyfill the listener can answer with a promise in Chrome too. Everything else that Perch calls returns
 * promises in both browsers, so only this file needs it, and the build for Firefox leaves it out.
 */
export function receiveCommands(handlers: CommandHandlers): void {
  const { runtime } = import.meta.env.FIREFOX ? (browser as unknown as typeof polyfill) : polyfill;
  runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const command = commandSchema.safeParse(message);
    const isOwnPage = sender.id === runtime.id && sender.url?.startsWith(runtime.getURL('/')) === true;
    return isOwnPage && command.success ? execute(handlers, command.data) : Promise.resolve({ ok: false });
  });
}

async function execute(handlers: CommandHandlers, command: Command): Promise<Envelope<Command['type']>> {
  try {
    // The type of the handlers ties each to its command, but TypeScript cannot follow that through an index.
    const handle = handlers[command.type] as (command: Command) => Promise<never>;
    return { ok: true, reply: await handle(command) };
  } catch (error) {
    console.error(`Perch could not carry out ${command.type}:`, error);
    return { ok: false };
  }
}
