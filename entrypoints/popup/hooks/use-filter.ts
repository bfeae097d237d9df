import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { Settings } from '../../../utils/domain/settings.ts';
import { type Filter, NO_FILTER, persistedChoice } from '../../../utils/domain/views/list-input.ts';
import { send } from '../../../utils/messages/send.ts';

type FilterChange = Filter | ((filter: Filter) => Filter);

/** Returns the filter and a function to change it. It starts with the saved choice, and changes of that are saved. */
export function useFilter(settings: Settings | null): [Filter, (change: FilterChange) => void] {
  const [chosen, setChosen] = useState<Filter | null>(null);
  const savedChoice = settings?.list;
  const filter = useMemo(() => chosen ?? { ...NO_FILTER, ...savedChoice }, [chosen, savedChoice]);
  const latest = useRef(filter);
  latest.current = filter;
  const setFilter = useCallback((change: FilterChange) => {
    const before = latest.current;
    const after = typeof change === 'function' ? change(before) : change;
    latest.current = after;
    setChosen(after);
    const choice = persistedChoice(before, after);
    if (Object.keys(choice).length === 0) return;
    send({ type: 'setListChoice', choice }).catch((error: unknown) => {
      console.error('Perch could not save the filter:', error);
    });
  }, []);
  return [filter, setFilter];
}
