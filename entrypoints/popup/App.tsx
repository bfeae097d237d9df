import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { I18nProvider } from '@/components/i18n';
import { PopupScreen } from '@/components/popup/PopupScreen';
import type { Snapshot } from '@/utils/domain/chat';
import type { I18n } from '@/utils/domain/i18n';
import { UNDO_MS } from '@/utils/domain/undo';
import { isChecking } from '@/utils/domain/views/checking';
import { type ListView, listView, prepareSearch } from '@/utils/domain/views/list';
import { popupView } from '@/utils/domain/views/popup';
import { isPlain, type Scene } from '@/utils/domain/views/scene';
import { currentZone } from '@/utils/effects/zone';
import { popupActions, type Surface } from './actions';
import { afterPaint } from './after-paint';
import { useClosed } from './use-closed';
import { useFilter } from './use-filter';
import { useNews } from './use-news';
import { useNow } from './use-now';
import { usePageCounts } from './use-page-counts';
import { useSaid } from './use-said';
import { useShown } from './use-shown';
import { useUndoNews } from './use-undo-news';

const TICK_MS = 10_000;
const COUNTDOWN_TICK_MS = 1_000;
/** So often the open list asks whether a check is due; the background decides. */
const WATCH_MS = 5_000;

/** The list in popup and side panel: follows the store, keeps what is looked for, sends commands. */
export function App({ surface, i18n }: { surface: Surface; i18n: I18n }) {
  const { snapshot, undo, glimpse, first } = useShown();
  const [filter, setFilter] = useFilter(snapshot?.settings ?? null);
  const [problem, setProblem] = useState<string | null>(null);
  const everyMs = isCountingDown(snapshot) ? COUNTDOWN_TICK_MS : TICK_MS;
  const now = useNow(everyMs, snapshot, undo && undo.at + UNDO_MS);
  const agesAt = Math.floor(now / TICK_MS) * TICK_MS;
  const connected = snapshot?.connection != null;
  const { done, announcement, say, announce } = useSaid();
  const { closed, more } = useClosed(filter.show === 'closed' ? (snapshot?.connection?.id ?? null) : null);
  const scene = snapshot && { snapshot, closed, filter, now: agesAt, i18n, first };
  const list = useList(scene, glimpse);
  const view = scene && list && popupView({ ...scene, undo, now }, list);
  const status = useRef('');
  status.current = view?.status ?? '';
  const actions = useMemo(() => {
    const readStatus = () => announce(status.current);
    return popupActions({ surface, i18n, say, readStatus, tell: setProblem, setFilter, showMoreClosed: more });
  }, [surface, i18n, say, announce, setFilter, more]);
  const pageCounts = usePageCounts(filter.page === null ? list?.chats : undefined);
  useNews(snapshot, first ? null : view, i18n, announce);
  useUndoNews(undo, view?.undo ?? null, announce);
  const isLatest = done && !(view?.undo && undo && undo.at > done.at);

  useEffect(() => {
    if (!connected) return;
    const cancel = afterPaint(actions.look);
    // A panel stays open all day: it is watched while somebody is at work in it.
    const watch = () => {
      if (surface === 'popup' || document.hasFocus()) actions.watch();
    };
    const watching = setInterval(watch, WATCH_MS);
    return () => {
      cancel();
      clearInterval(watching);
    };
  }, [connected, actions, surface]);

  if (!scene || !view) return null;
  return (
    <I18nProvider i18n={i18n}>
      <PopupScreen
        view={view}
        snapshot={scene.snapshot}
        closed={closed}
        filter={filter}
        now={first ? null : agesAt}
        zone={currentZone}
        pageCounts={pageCounts}
        onFilter={setFilter}
        onSearch={() => prepareSearch(scene.snapshot.chats.list, i18n)}
        actions={actions}
        problem={problem}
        said={isLatest ? done.text : null}
        announcement={announcement}
      />
    </I18nProvider>
  );
}

/** Whether the status line may say how long something takes still. */
function isCountingDown(snapshot: Snapshot | null): boolean {
  return snapshot?.health.state === 'failing' || snapshot?.freshness.pausedUntil != null;
}

/** The chats are many, and only these things change the list; a check that is under way changes the store all the time. */
function useList(scene: Scene | null, glimpse: ListView | null): ListView | null {
  const { chats, marks, mutes, setAside, freshness } = scene?.snapshot ?? {};
  const waits = scene?.filter.order === 'waiting-longest' ? scene.snapshot.waits : null;
  const checking = freshness !== undefined && scene !== null && isChecking(freshness, scene.now);
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the snapshot just these parts
  return useMemo(
    () => (glimpse && scene && isPlain(scene.filter) ? glimpse : scene && listView(scene)),
    [glimpse, chats, marks, waits, mutes, setAside, checking, scene?.closed, scene?.filter, scene?.i18n],
  );
}
