import type { ComponentChildren } from 'preact';

/** The value to pass to `t` for the placeholder that `Sentence` replaces by an element; no text contains it. */
export const SLOT = '{}';

/** A sentence with an element in place of `SLOT`, which each language puts where it belongs. */
export function Sentence({ text, children }: { text: string; children: ComponentChildren }) {
  const [before, ...after] = text.split(SLOT);
  return (
    <>
      {before}
      {children}
      {after.join(SLOT)}
    </>
  );
}
