import { useMemo, useRef, useState } from 'preact/hooks';
import { I18nProvider } from '../../components/i18n.tsx';
import { PopupScreen } from '../../components/popup/PopupScreen.tsx';
import { UNDO_MS } from '../../utils/domain/read-marks/undo.ts';
import type { Snapshot } from '../../utils/domain/snapshot.ts';
import type { I18n } from '../../utils/domain/text/i18n.ts';
import { popupView } from '../../utils/domain/views/popup.ts';
import { warmUpSearch } from '../../utils/domain/views/search-warm-up.ts';
import { currentTimeZone } from '../../utils/effects/time-zone.ts';
import { popupActions, type Surface } from './actions.ts';
import { useAnnouncements, useUndoAnnouncement } from './hooks/use-announcements.ts';
import { useChecks } from './hooks/use-checks.ts';
import { useClosedChats } from './hooks/use-closed-chats.ts';
import { useFilter } from './hooks/use-filter.ts';
import { useListView } from './hooks/use-list-view.ts';
import { useNow } from './hooks/use-now.ts';
import { usePageCounts } from './hooks/use-page-counts.ts';
import { useSnapshot } from './hooks/use-snapshot.ts';
import { useToast } from './hooks/use-toast.ts';

const TICK_MS = 10_000;
const COUNTDOWN_TICK_MS = 1_000;

/** The list in popup and side panel: follows the store, keeps the filter, sends commands. */
export function App({ surface, i18n }: { surface: Surface; i18n: I18n }) {
  const { snapshot, undo, preview, isFirstFrame } = useSnapshot();
  const [filter, setFilter] = useFilter(snapshot?.settings ?? null);
  const [problem, setProblem] = useState<string | null>(null);
  const tickMs = isCountingDown(snapshot) ? COUNTDOWN_TICK_MS : TICK_MS;
  const now = useNow(tickMs, snapshot, undo && undo.at + UNDO_MS);
  const coarseNow = Math.floor(now / TICK_MS) * TICK_MS;
  const connected = snapshot?.connection != null;
  const { toast, announcement, showToast, announce } = useToast();
  const { closed, more } = useClosedChats(filter.show === 'closed' ? (snapshot?.connection?.id ?? null) : null);
  const input = snapshot && { snapshot, closed, filter, now: coarseNow, i18n, isFirstFrame };
  const list = useListView(input, preview);
  const view = input && list && popupView({ ...input, undo, now }, list);
  const status = useRef('');
  status.current = view?.status ?? '';
  const actions = useMemo(() => {
    const readStatus = () => announce(status.current);
    return popupActions({
      surface,
      i18n,
      showToast,
      readStatus,
      showProblem: setProblem,
      setFilter,
      showMoreClosed: more,
    });
  }, [surface, i18n, showToast, announce, setFilter, more]);
  const pageCounts = usePageCounts(filter.page === null ? list?.chats : undefined);
  useAnnouncements(snapshot, isFirstFrame ? null : view, i18n, announce);
  useUndoAnnouncement(undo, view?.undo ?? null, announce);
  const isLatest = toast && !(view?.undo && undo && undo.at > toast.at);
  useChecks(connected, actions, surface);

  if (!input || !view) return null;
  return (
    <I18nProvider i18n={i18n}>
      <PopupScreen
        view={view}
        snapshot={input.snapshot}
        closed={closed}
        filter={filter}
        now={isFirstFrame ? null : coarseNow}
        getTimeZone={currentTimeZone}
        pageCounts={pageCounts}
        onFilter={setFilter}
        onSearch={() => warmUpSearch(input.snapshot.chats.list, i18n)}
        actions={actions}
        problem={problem}
        toast={isLatest ? toast.text : null}
        announcement={announcement}
      />
    </I18nProvider>
  );
}

/** Returns whether the status line may count down to the next check. */
function isCountingDown(snapshot: Snapshot | null): boolean {
  return snapshot?.health.state === 'failing' || snapshot?.freshness.pausedUntil != null;
}
