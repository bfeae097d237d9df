import { useT } from '@/components/i18n';
import type { QuietProps } from '@/components/settings/attention-props';
import type { QuietHours } from '@/utils/domain/attention/quiet-hours';
import type { Snapshot } from '@/utils/domain/chat';
import { setAttention } from './set-attention';
import { useChoice } from './use-choice';

/** What the section Quiet hours shows and does. */
export function useQuiet(snapshot: Snapshot | null): QuietProps {
  const t = useT();
  const { value, outcome, choose } = useChoice<readonly QuietHours[]>(snapshot?.settings.attention.quiet ?? null);
  return {
    rules: value,
    outcome,
    onRules: (rules) => {
      const quiet = rules.map(({ days, from, to }) => ({ days: [...days], from, to }));
      choose(quiet, setAttention({ quiet }, t(quiet.length > 0 ? 'savedQuiet' : 'savedAtOnce')));
    },
  };
}
