import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { Settings } from '@/utils/domain/settings';
import { choiceOf, type Filter, NO_FILTER } from '@/utils/domain/views/scene';
import { send } from '@/utils/messages/send';

type FilterChange = Filter | ((filter: Filter) => Filter);

/** What the user looks for: begins with what was chosen the last time, and has the choice kept. */
export function useFilter(settings: Settings | null): [Filter, (change: FilterChange) => void] {
  const [chosen, setChosen] = useState<Filter | null>(null);
  const kept = settings?.list;
  const filter = useMemo(() => chosen ?? { ...NO_FILTER, ...kept }, [chosen, kept]);
  const latest = useRef({ filter, kept });
  latest.current = { filter, kept };
  const setFilter = useCallback((change: FilterChange) => {
    const { filter: before, kept: choiceBefore = NO_CHOICE } = latest.current;
    const after = typeof change === 'function' ? change(before) : change;
    latest.current = { ...latest.current, filter: after };
    setChosen(after);
    const choice = choiceOf(after, choiceBefore);
    if (JSON.stringify(choice) === JSON.stringify(choiceOf(before, choiceBefore))) return;
    send({ type: 'setListChoice', choice }).catch((error: unknown) => {
      console.error('Perch could not keep what the list shows:', error);
    });
  }, []);
  return [filter, setFilter];
}

const NO_CHOICE = { show: 'all', order: 'newest', widget: null } as const;
