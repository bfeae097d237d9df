import { useEffect, useState } from 'preact/hooks';
import { DEFAULT_ATTENTION, type WaitingLimits } from '../../utils/domain/attention/settings';
import {
  type LimitDraft,
  type LimitName,
  proposed,
  readLimits,
  type WaitingDraft,
  type WaitingMistake,
} from '../../utils/domain/views/waiting-form';

interface Drafting {
  readonly draft: WaitingDraft;
  /** What is wrong with the draft; null: nothing, or nobody has left the field yet. */
  readonly mistake: WaitingMistake | null;
  /** Takes what is being typed, which does not count yet. */
  type(name: LimitName, minutes: string): void;
  /** Turns a limit on or off. */
  turn(name: LimitName, on: boolean): void;
  /** Has what was typed count: it is kept, or stays in the draft with what is wrong. */
  keep(name: LimitName): void;
}

/** What is being made of the limits; `onLimits` is called with what can be kept, and is another than before. */
export function useWaitingDraft(limits: WaitingLimits | null, onLimits: (limits: WaitingLimits) => void): Drafting {
  const { current, before } = useLastLimits(limits);
  const [edited, setEdited] = useState<Partial<WaitingDraft>>({});
  const [mistake, setMistake] = useState<WaitingMistake | null>(null);
  const draft: WaitingDraft = { ...draftOf(current, before), ...edited };

  const judge = (name: LimitName, limit: LimitDraft) => {
    const read = readLimits({ ...draft, [name]: limit }, name);
    const isWrong = 'field' in read;
    setEdited(isWrong ? { ...edited, [name]: limit } : {});
    setMistake(isWrong ? read : null);
    if (!isWrong && (read.amber !== current.amber || read.red !== current.red)) onLimits(read);
  };
  return {
    draft,
    mistake,
    type: (name, minutes) => {
      setEdited({ ...edited, [name]: { ...draft[name], minutes } });
      setMistake(null);
    },
    turn: (name, on) => {
      const minutes = on ? String(proposed(name, before[name], current)) : draft[name].minutes;
      judge(name, { on, minutes });
    },
    keep: (name) => judge(name, draft[name]),
  };
}

/** The limits as they are, and the last number that each of them had: it comes back when it is turned on again. */
function useLastLimits(limits: WaitingLimits | null): { current: WaitingLimits; before: WaitingLimits } {
  const [before, setBefore] = useState<WaitingLimits>(DEFAULT_ATTENTION.waiting);
  const { amber, red } = limits ?? DEFAULT_ATTENTION.waiting;
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
