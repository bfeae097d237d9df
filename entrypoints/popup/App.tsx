import { useEffect, useMemo, useState } from 'preact/hooks';
import type { PopupActions } from '@/components/popup/actions';
import { PopupScreen } from '@/components/popup/PopupScreen';
import type { Snapshot } from '@/utils/domain/chat';
import { isChecking } from '@/utils/domain/views/checking';
import { type Filter, type ListView, listView, NO_FILTER } from '@/utils/domain/views/list';
import { popupView } from '@/utils/domain/views/popup';
import { browserI18n } from '@/utils/effects/i18n';
import type { Command } from '@/utils/messages/commands';
import { CommandError, send } from '@/utils/messages/send';
import { useSnapshot } from '@/utils/store/use-snapshot';
import { useNow } from './use-now';

const TICK_MS = 10_000;
const COUNTDOWN_TICK_MS = 1_000;
/** So often the open popup asks whether a check is due; the background decides. */
const WATCH_MS = 5_000;

/** Where the list is shown: in the popup of the toolbar button, or beside the page, where it stays. */
export type Place = 'popup' | 'panel';

/** The list: follows the store, keeps the filter, sends commands. */
export function App({ place }: { place: Place }) {
  const snapshot = useSnapshot();
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const [problem, setProblem] = useState<string | null>(null);
  const i18n = useMemo(browserI18n, []);
  const { locale } = i18n;
  const now = useNow(isCountingDown(snapshot) ? COUNTDOWN_TICK_MS : TICK_MS, snapshot);
  const list = useList(snapshot, filter, now, locale);
  const view = snapshot && list && popupView(snapshot, filter, now, i18n, list);
  const actions = useMemo(() => actionsThatTell(setProblem, place), [place]);
  const connected = snapshot?.connection != null;

  useEffect(() => {
    // The list is on the screen already: nothing waits for this.
    if (!connected) return;
    actions.look();
    const watching = setInterval(actions.watch, WATCH_MS);
    return () => clearInterval(watching);
  }, [connected, actions]);

  if (!view) return null;
  return <PopupScreen view={view} filter={filter} onFilter={setFilter} actions={actions} problem={problem} />;
}

/** Whether the status line may say how long something takes still. */
function isCountingDown(snapshot: Snapshot | null): boolean {
  return snapshot?.health.state === 'failing' || snapshot?.freshness.pausedUntil != null;
}

/** The rows are many, and only these things change them; a check that is under way changes the store all the time. */
function useList(snapshot: Snapshot | null, filter: Filter, now: number, locale: string): ListView | null {
  const checking = snapshot !== null && isChecking(snapshot.freshness, now);
  const agesAt = Math.floor(now / TICK_MS) * TICK_MS;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the snapshot just these parts
  return useMemo(
    () => snapshot && listView(snapshot, filter, agesAt, locale),
    [snapshot?.chats, snapshot?.marks, snapshot?.setAside, checking, filter, agesAt, locale],
  );
}

function logged(error: unknown): void {
  console.error('Perch could not ask whether a check is due:', error);
}

/** The commands behind the buttons; what goes wrong is told as a sentence. */
function actionsThatTell(
  tell: (problem: string | null) => void,
  place: Place,
): PopupActions & { look(): void; watch(): void } {
  const run = async (command: Command): Promise<boolean> => {
    try {
      await send(command);
      return true;
    } catch (error) {
      tell('That did not work. Close Perch, open it again and try once more.');
      if (!(error instanceof CommandError)) console.error('Perch could not reach its background:', error);
      return false;
    }
  };
  const start = (command: Command) => {
    tell(null);
    return run(command);
  };
  const startAndClose = async (command: Command) => {
    if ((await start(command)) && place === 'popup') window.close();
  };
  return {
    look: () => void run({ type: 'check', reason: 'popup' }),
    // Nobody asked for it, so nobody is told where it fails; the next one comes in a moment.
    watch: () => void send({ type: 'check', reason: 'watch' }).catch(logged),
    checkNow: () => void start({ type: 'check', reason: 'button' }),
    markAllRead: (through) => void start({ type: 'markAllRead', through }),
    markRead: (id, seen) => void start({ type: 'markRead', id, seen }),
    markUnread: (id) => void start({ type: 'markUnread', id }),
    openChat: (id, seen, inBackground) => {
      const command = { type: 'openChat', id, seen, inBackground } as const;
      void (inBackground ? start(command) : startAndClose(command));
    },
    openInbox: () => void startAndClose({ type: 'openInbox' }),
    openSettings: () => void startAndClose({ type: 'openSettings' }),
    copyEmail: (email) => navigator.clipboard.writeText(email),
  };
}
