/** Text that a visitor wrote: only text, and its reading direction stays inside (DESIGN.md, decision 11). */
export function Foreign({ text, ...rest }: { text: string; class?: string; id?: string }) {
  return (
    <bdi dir="auto" {...rest}>
      {text}
    </bdi>
  );
}
