import browser, { type Runtime } from 'webextension-polyfill';
import { type Command, type CommandHandlers, commandSchema } from './commands.ts';
import type { Envelope } from './send.ts';

/**
 * Registers the one listener for commands. Only this extension's own pages are heard, and only what fits the schema; all
 * else is turned down with `{ ok: false }`. Call it synchronously at start-up: the message that woke the worker is waiting.
 *
 * webextension-polyfill lets the listener answer with a promise in Chrome too. Everything else that Perch calls returns
 * promises in both browsers, so this is the only file that needs it.
 */
export function receiveCommands(handlers: CommandHandlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const command = commandSchema.safeParse(message);
    const isOwnPage = sender.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL('/')) === true;
    return isOwnPage && command.success ? execute(handlers, command.data) : Promise.resolve({ ok: false });
  });
}

async function execute(handlers: CommandHandlers, command: Command): Promise<Envelope<Command['type']>> {
  try {
    // The table's type ties each command to its handler, which TypeScript cannot follow through an index.
    const handle = handlers[command.type] as (command: Command) => Promise<never>;
    return { ok: true, reply: await handle(command) };
  } catch (error) {
    console.error(`Perch could not carry out ${command.type}:`, error);
    return { ok: false };
  }
}
