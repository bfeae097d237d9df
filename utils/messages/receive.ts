import { browser } from '../browser';
import { type Command, type CommandHandlers, commandSchema } from './commands';
import type { Envelope } from './send';

/**
 * Registers the one listener for commands. Only this extension's own pages are heard, and only what fits the schema; all
 * else is turned down with `{ ok: false }`. Call it synchronously at start-up: the message that woke the worker is waiting.
 */
export function receiveCommands(handlers: CommandHandlers): void {
  browser.runtime.onMessage.addListener(((message: unknown, sender: { id?: string; url?: string }) => {
    const command = commandSchema.safeParse(message);
    const ours = sender.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL('/')) === true;
    return ours && command.success ? carryOut(handlers, command.data) : Promise.resolve({ ok: false });
  }) as Parameters<typeof browser.runtime.onMessage.addListener>[0]);
}

async function carryOut(handlers: CommandHandlers, command: Command): Promise<Envelope<Command['type']>> {
  try {
    // The table's type ties each command to its handler, which TypeScript cannot follow through an index.
    const handle = handlers[command.type] as (command: Command) => Promise<never>;
    return { ok: true, reply: await handle(command) };
  } catch (error) {
    console.error(`Perch could not carry out ${command.type}:`, error);
    return { ok: false };
  }
}
