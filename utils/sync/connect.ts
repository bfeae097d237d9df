import type { ListChatSessions } from '../api/client';
import { accountOf } from '../domain/account';
import { parseApiAddress } from '../domain/api-address';
import { NO_MUTES } from '../domain/attention/mutes';
import { NO_WAITS } from '../domain/attention/waits';
import { resume, spend } from '../domain/budget';
import { type Connection, NEVER_CHECKED, NO_CHATS, NO_MARKS, WELL } from '../domain/chat';
import type { ConnectResult } from '../domain/connect-result';
import { leftOut } from '../domain/dispute';
import { cleanKey, keyHint, keyProblem } from '../domain/key';
import { mergePage, type Page } from '../domain/merge';
import type { Store } from '../store/store';

export interface ConnectParts {
  readonly list: ListChatSessions;
  readonly store: Store;
  /** A new id at each call. */
  readonly newId: () => string;
  /** This computer's clock, epoch ms. */
  readonly now: () => number;
}

/** The reference's own request (docs/api.md). */
const REFERENCE_REQUEST = { limit: 20, offset: 0 };

/**
 * Tries a key with a real request and stores it only when Magpipe accepts it. Until then the connection that was there
 * stays as it is. It asks even while Magpipe wants the old key to wait, for another key can be another account's. A key of
 * the same account keeps chats, read marks and mutes; with a key of another account they go. An answer that says neither, as
 * on a quiet day, keeps them too, and the walk that follows decides. Rejects only when the browser cannot read or write its
 * storage.
 */
export async function connect(
  { list, store, newId, now }: ConnectParts,
  pasted: { key: string; apiAddress: string },
): Promise<ConnectResult> {
  const key = cleanKey(pasted.key);
  const problem = keyProblem(key);
  if (problem) return { kind: 'invalid', what: problem };
  const apiAddress = parseApiAddress(pasted.apiAddress);
  if (apiAddress === null) return { kind: 'invalid', what: 'address' };
  const before = (await store.read('connection')).connection;
  await store.update(['spending', 'spentBefore'], ({ spending, spentBefore }) => ({
    spending: spend(spending ?? resume(spentBefore, now()), now()),
  }));
  const answer = await list({ key, apiAddress }, REFERENCE_REQUEST);
  if (answer.kind === 'failure') return { kind: 'failed', failure: answer.failure };
  if (answer.kind === 'past-the-end') return { kind: 'failed', failure: { kind: 'unexpected' } };
  const connection = { id: newId(), hint: keyHint(key), apiAddress, since: before?.since ?? now() };
  const kept = await keep(store, before, { key, connection }, answer.page);
  return kept ? { kind: 'connected', total: answer.page.total } : { kind: 'superseded' };
}

/** Stores what was accepted; false where the connection is no longer the one that it was to take the place of. */
async function keep(
  store: Store,
  before: Connection | null,
  accepted: { key: string; connection: Connection },
  page: Page,
): Promise<boolean> {
  const after = await store.update(
    [
      'key',
      'connection',
      'chats',
      'marks',
      'waits',
      'mutes',
      'health',
      'freshness',
      'walk',
      'opened',
      'undo',
      'setAside',
    ],
    (state) => {
      if (state.connection?.id !== before?.id) return {};
      const same = accountOf(state, page) !== 'other';
      const chats = mergePage(same ? state.chats : NO_CHATS, page);
      return {
        ...accepted,
        // The check that follows walks over everything, and says then whether this is all. It is the second answer.
        chats: { ...chats, complete: false, disputed: leftOut(chats, page) },
        marks: same ? state.marks : NO_MARKS,
        waits: same ? state.waits : NO_WAITS,
        mutes: same ? state.mutes : NO_MUTES,
        undo: same ? state.undo : null,
        opened: same ? state.opened : { tabs: {} },
        health: WELL,
        freshness: { ...NEVER_CHECKED, presence: state.freshness.presence },
        walk: null,
        setAside: false,
      };
    },
  );
  return after.connection?.id === accepted.connection.id;
}
