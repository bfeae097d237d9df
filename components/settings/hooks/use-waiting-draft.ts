import { useEffect, useState } from 'preact/hooks';
import { DEFAULT_NOTIFICATION_SETTINGS, type WaitingLimits } from '../../../utils/domain/notifications/settings.ts';
import {
  type LimitDraft,
  type LimitInputError,
  type LimitName,
  parseLimits,
  suggestedMinutes,
  type WaitingDraft,
} from '../../../utils/domain/views/waiting-form.ts';

interface WaitingDraftState {
  readonly draft: WaitingDraft;
  /** What is wrong with the draft; null: nothing, or it has not been committed yet. */
  readonly inputError: LimitInputError | null;
  /** Records what is being typed, without effect yet. */
  type(name: LimitName, minutes: string): void;
  /** Turns a limit on or off. */
  toggle(name: LimitName, on: boolean): void;
  /** Reports the draft if it is valid; otherwise keeps it and sets `inputError`. */
  commit(name: LimitName): void;
}

/** Returns the limits as they are being edited; `onLimits` is called with each valid change. */
export function useWaitingDraft(
  limits: WaitingLimits | null,
  onLimits: (limits: WaitingLimits) => void,
): WaitingDraftState {
  const { current, before } = useLatestLimits(limits);
  const [edited, setEdited] = useState<Partial<WaitingDraft>>({});
  const [inputError, setInputError] = useState<LimitInputError | null>(null);
  const draft: WaitingDraft = { ...draftOf(current, before), ...edited };

  const apply = (name: LimitName, limit: LimitDraft) => {
    const parsed = parseLimits({ ...draft, [name]: limit }, name);
    const isInvalid = 'field' in parsed;
    setEdited(isInvalid ? { ...edited, [name]: limit } : {});
    setInputError(isInvalid ? parsed : null);
    if (!isInvalid && (parsed.amber !== current.amber || parsed.red !== current.red)) onLimits(parsed);
  };
  return {
    draft,
    inputError,
    type: (name, minutes) => {
      setEdited({ ...edited, [name]: { ...draft[name], minutes } });
      setInputError(null);
    },
    toggle: (name, on) => {
      const minutes = on ? String(suggestedMinutes(name, before[name], current)) : draft[name].minutes;
      apply(name, { on, minutes });
    },
    commit: (name) => apply(name, draft[name]),
  };
}

/** Returns the current limits, and the last number of each, which is restored when it is turned on again. */
function useLatestLimits(limits: WaitingLimits | null): { current: WaitingLimits; before: WaitingLimits } {
  const [before, setBefore] = useState<WaitingLimits>(DEFAULT_NOTIFICATION_SETTINGS.waitingLimits);
  const { amber, red } = limits ?? DEFAULT_NOTIFICATION_SETTINGS.waitingLimits;
  useEffect(() => setBefore((before) => ({ amber: amber ?? before.amber, red: red ?? before.red })), [amber, red]);
  return { current: { amber, red }, before };
}

function draftOf(current: WaitingLimits, before: WaitingLimits): WaitingDraft {
  const draft = (name: LimitName) => ({
    on: current[name] !== null,
    minutes: String(current[name] ?? before[name] ?? ''),
  });
  return { amber: draft('amber'), red: draft('red') };
}
