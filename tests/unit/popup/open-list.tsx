import { act } from 'preact/test-utils';
import { expect, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { commandHandlers, type HandlerDeps } from '../../../entrypoints/background/handlers.ts';
import { App } from '../../../entrypoints/popup/App.tsx';
import { afterFirstPaint } from '../../../entrypoints/popup/after-first-paint.ts';
import type { ClosedResult } from '../../../utils/domain/list/closed-chats.ts';
import { commandSchema } from '../../../utils/messages/commands.ts';
import type { State } from '../../../utils/store/items.ts';
import { createStore } from '../../../utils/store/store.ts';
import { renderInPage, settle } from '../../support/dom.tsx';
import { fakePaints } from '../../support/first-paint.ts';
import { ENGLISH } from '../../support/i18n.ts';
import { memoryLocks } from '../../support/memory-locks.ts';
import { waitFor } from '../../support/wait-for.ts';

const locks = memoryLocks();
export const store = () => createStore({ areas: fakeBrowser.storage, locks });

/** The commands sent to the background, in order. */
export const sentCommands: string[] = [];

/** Stores this as the background does, and notifies the page. */
export async function setStored(state: Partial<State>): Promise<void> {
  const names = Object.keys(state) as (keyof State)[];
  await store().update(names, () => state);
  await settle();
}

/** Opens the side panel on the current store, with the real background except for the API (`list`) and checks. */
export async function openList(list: (offset: number) => Promise<ClosedResult> = unexpected): Promise<void> {
  sentCommands.length = 0;
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async (message: unknown) => {
    const command = commandSchema.parse(message);
    sentCommands.push(command.type);
    if (command.type === 'check') return { ok: true, reply: null };
    if (command.type === 'listClosed') return { ok: true, reply: await list(command.offset) };
    const given = {
      store: store(),
      newId: () => `u${sentCommands.length}`,
      i18n: ENGLISH,
      now: Date.now,
      timeZone: () => 'UTC',
    };
    const parts = given as unknown as HandlerDeps;
    const handle = commandHandlers(parts)[command.type] as (command: unknown) => Promise<unknown>;
    return { ok: true, reply: await handle(command) };
  }) as never);
  fakePaints({ isPainted: true });
  renderInPage(<App surface="panel" i18n={ENGLISH} />);
  await untilLoaded();
}

/** Waits until the first frame is painted and everything that the page reads afterwards has arrived. */
async function untilLoaded(): Promise<void> {
  await waitFor(() => act(() => expect(document.querySelector('.popup')).not.toBeNull()));
  await new Promise<void>((resolve) => afterFirstPaint(resolve));
  await settle();
}

function unexpected(): Promise<ClosedResult> {
  throw new Error('Closed chats were asked for.');
}
