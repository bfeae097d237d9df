import type { ListChatSessions } from '../api/client.ts';
import { parseApiAddress } from '../domain/connection/api-address.ts';
import { cleanKey, keyHint, keyProblem } from '../domain/connection/api-key.ts';
import type { ConnectResult } from '../domain/connection/connect-result.ts';
import { NO_CHATS } from '../domain/model/chat.ts';
import { type Connection, HEALTHY, NEVER_CHECKED } from '../domain/model/connection-state.ts';
import type { Page } from '../domain/model/page.ts';
import { NO_MUTES } from '../domain/notifications/mutes.ts';
import { NO_WAITS } from '../domain/notifications/waits.ts';
import { NO_MARKS } from '../domain/read-marks/read-marks.ts';
import { currentRequestLog, recordRequest } from '../domain/schedule/request-log.ts';
import { compareAccount } from '../domain/sync/account-match.ts';
import { mergePage } from '../domain/sync/merge.ts';
import { findMissingIds } from '../domain/sync/missing-chats.ts';
import type { State } from '../store/items.ts';
import type { Store } from '../store/store.ts';
import { requestPage } from './request-page.ts';

export interface ConnectDeps {
  readonly list: ListChatSessions;
  readonly store: Store;
  /** A new id at each call. */
  readonly newId: () => string;
  /** This computer's clock, epoch ms. */
  readonly now: () => number;
}

/** The request of the API reference's own example (docs/api.md). */
const REFERENCE_REQUEST = { limit: 20, offset: 0 };

/**
 * Tries a key with a real request, and replaces the connection only if Magpipe accepts it. It also tries while the old key
 * must wait, because the new one may belong to another account. With a key of the same account, chats, read marks and mutes
 * are kept; with another account's they are dropped. If the answer doesn't show which, they are kept, and the walk that
 * follows decides. Rejects only when the browser can't read or write its storage.
 */
export async function connect(
  { list, store, newId, now }: ConnectDeps,
  pasted: { key: string; apiAddress: string },
): Promise<ConnectResult> {
  const key = cleanKey(pasted.key);
  const problem = keyProblem(key);
  if (problem) return { kind: 'invalid', what: problem };
  const apiAddress = parseApiAddress(pasted.apiAddress);
  if (apiAddress === null) return { kind: 'invalid', what: 'address' };
  const before = (await store.read('connection')).connection;
  await store.update(['requestLog', 'savedRequestLog'], (state) => ({
    requestLog: recordRequest(currentRequestLog(state, now()), now()),
  }));
  const answer = await requestPage(list, { key, apiAddress }, REFERENCE_REQUEST);
  if (answer.kind === 'failure') return { kind: 'failed', failure: answer.failure };
  if (answer.kind === 'past-the-end') return { kind: 'failed', failure: { kind: 'unexpected' } };
  const connection = { id: newId(), hint: keyHint(key), apiAddress, connectedAt: before?.connectedAt ?? now() };
  const isCommitted = await commitConnection(store, before, { key, connection }, answer.page);
  return isCommitted ? { kind: 'connected', total: answer.page.total } : { kind: 'superseded' };
}

interface Accepted {
  readonly key: string;
  readonly connection: Connection;
}

/** Everything that a connection replaces, or that belongs to an account. */
const ITEMS = [
  'key',
  'connection',
  'chats',
  'marks',
  'waits',
  'mutes',
  'health',
  'freshness',
  'walk',
  'openedTabs',
  'undo',
  'quarantined',
] as const;

/** Stores the accepted key; false if the connection that it should replace has changed meanwhile. */
async function commitConnection(
  store: Store,
  before: Connection | null,
  accepted: Accepted,
  page: Page,
): Promise<boolean> {
  const after = await store.update(ITEMS, (state) =>
    state.connection?.id === before?.id ? connectedState(state, accepted, page) : {},
  );
  return after.connection?.id === accepted.connection.id;
}

function connectedState(
  state: Pick<State, (typeof ITEMS)[number]>,
  accepted: Accepted,
  page: Page,
): Pick<State, (typeof ITEMS)[number]> {
  const isSameAccount = compareAccount(state, page) !== 'other';
  const chats = mergePage(isSameAccount ? state.chats : NO_CHATS, page);
  return {
    ...accepted,
    // The check that follows starts a full walk, and its answer confirms which chats are missing.
    chats: { ...chats, complete: false, missingIds: findMissingIds(chats, page) },
    marks: isSameAccount ? state.marks : NO_MARKS,
    waits: isSameAccount ? state.waits : NO_WAITS,
    mutes: isSameAccount ? state.mutes : NO_MUTES,
    undo: isSameAccount ? state.undo : null,
    openedTabs: isSameAccount ? state.openedTabs : { tabIds: {} },
    health: HEALTHY,
    freshness: { ...NEVER_CHECKED, presence: state.freshness.presence },
    walk: null,
    // What was set aside may have been this account's connection.
    quarantined: isSameAccount && state.quarantined,
  };
}
