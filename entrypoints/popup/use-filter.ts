import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { DEFAULT_SETTINGS, type ListChoice, type Settings } from '@/utils/domain/settings';
import { choiceOf, type Filter, NO_FILTER } from '@/utils/domain/views/scene';
import { send } from '@/utils/messages/send';

type FilterChange = Filter | ((filter: Filter) => Filter);

/** What the user looks for: begins with what was chosen the last time, and has the choice kept. */
export function useFilter(settings: Settings | null): [Filter, (change: FilterChange) => void] {
  const [chosen, setChosen] = useState<Filter | null>(null);
  const kept = settings?.list;
  const filter = useMemo(() => chosen ?? { ...NO_FILTER, ...kept }, [chosen, kept]);
  const latest = useRef(filter);
  latest.current = filter;
  // The store answers later than keys are pressed.
  const choice = useRef<ListChoice | null>(null);
  const choiceBefore = choice.current ?? kept ?? DEFAULT_SETTINGS.list;
  const before = useRef(choiceBefore);
  before.current = choiceBefore;
  const setFilter = useCallback((change: FilterChange) => {
    const after = typeof change === 'function' ? change(latest.current) : change;
    latest.current = after;
    setChosen(after);
    const next = choiceOf(after, before.current);
    if (JSON.stringify(next) === JSON.stringify(before.current)) return;
    choice.current = next;
    before.current = next;
    send({ type: 'setListChoice', choice: next }).catch((error: unknown) => {
      console.error('Perch could not keep what the list shows:', error);
    });
  }, []);
  return [filter, setFilter];
}
