import type { Outcome } from './props.ts';

/**
 * What became of the last choice. Each outcome is a paragraph of its own, so that a sentence that comes twice is heard
 * twice. The status stands there from the start: screen readers may miss words that come together with their region.
 */
export function OutcomeMessage({ outcome }: { outcome: Outcome }) {
  return (
    <>
      {outcome.kind === 'problem' && (
        <p role="alert" class="problem" key={outcome}>
          {outcome.text}
        </p>
      )}
      <div role="status" class="outcome">
        {(outcome.kind === 'done' || outcome.kind === 'denied') && <p key={outcome}>{outcome.text}</p>}
      </div>
    </>
  );
}
