import { useT } from '@/components/i18n';
import type { WaitingProps } from '@/components/settings/attention-props';
import type { WaitingLimits } from '@/utils/domain/attention/settings';
import type { Snapshot } from '@/utils/domain/chat';
import { setAttention } from './set-attention';
import { useChoice } from './use-choice';

/** What the section Waiting shows and does. */
export function useWaiting(snapshot: Snapshot | null): WaitingProps {
  const t = useT();
  const { value, outcome, choose } = useChoice<WaitingLimits>(snapshot?.settings.attention.waiting ?? null);
  return {
    limits: value,
    outcome,
    onLimits: (waiting) => choose(waiting, setAttention({ waiting }, t('savedAtOnce'))),
  };
}
