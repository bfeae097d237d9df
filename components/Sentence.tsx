import type { ComponentChildren } from 'preact';

/** Give this to `t` for the placeholder where something is drawn: it stands in no text. */
export const SLOT = '{}';

/** A sentence with something drawn inside, where each language wants it. `text` has `SLOT` in that place. */
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
