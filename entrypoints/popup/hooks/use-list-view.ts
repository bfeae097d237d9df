import { useMemo } from 'preact/hooks';
import { isChecking } from '../../../utils/domain/model/connection-state.ts';
import { type ListView, listView } from '../../../utils/domain/views/list.ts';
import { isUnfiltered, type ListInput } from '../../../utils/domain/views/list-input.ts';
import { listSummary } from '../../../utils/domain/views/list-summary.ts';

/**
 * Returns the list, or the preview while that shows the same. It is recomputed only when something in it changed: there are
 * many chats, and a check updates the store constantly.
 */
export function useListView(input: ListInput | null, preview: ListView | null): ListView | null {
  const { chats, marks, mutes, quarantined, freshness } = input?.snapshot ?? {};
  const waits = input?.filter.order === 'waiting-longest' ? input.snapshot.waits : null;
  const checking = freshness !== undefined && input !== null && isChecking(freshness, input.now);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only these parts of the snapshot
  const summary = useMemo(
    () => (preview || !input ? undefined : listSummary(input.snapshot, input.now, input.i18n)),
    [preview, chats, marks, mutes, quarantined, checking, input?.i18n],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: only these parts of the snapshot
  return useMemo(
    () => (preview && input && isUnfiltered(input.filter) ? preview : input && listView(input, summary)),
    [preview, summary, chats, marks, waits, mutes, input?.closed, input?.filter, input?.i18n],
  );
}
