import { Icon } from '../Icon.tsx';
import type { Outcome } from './props.ts';

/**
 * The result of the last change. Each outcome gets a new paragraph, so that the same sentence is announced twice if it comes
 * twice. The status region is always present, because screen readers may miss a text that appears together with its region.
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
        {(outcome.kind === 'done' || outcome.kind === 'denied') && (
          <p key={outcome}>
            <Icon name={outcome.kind === 'done' ? 'check' : 'warning'} />
            {outcome.text}
          </p>
        )}
      </div>
    </>
  );
}
