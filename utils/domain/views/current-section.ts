/** A section of a page. */
interface SectionPosition {
  readonly id: string;
  /** Where its heading starts, in pixels below the upper edge of the view. */
  readonly top: number;
}

/** The part of the page that is in view, in pixels. */
interface View {
  readonly height: number;
  /** How far the page is scrolled, and how far it can be. */
  readonly scrolled: number;
  readonly maxScroll: number;
}

/** How far down in the view, as a fraction of it, a heading is read as the current one. */
const READING_LINE = 0.25;
const LINKED_LINE = 0.5;

/**
 * Returns the id of the section that the user is in, or '' without sections. A section that was just linked to (`linked` is its
 * id) stays current while its heading is in the upper half of the view, and at the end of the page anywhere in it, because a
 * short last section never gets to the top. At the top of the page it is the first,
 * elsewhere the last whose heading has passed a line in the upper part of the view.
 */
export function currentSection(sections: readonly SectionPosition[], view: View, linked: string): string {
  const { height, scrolled, maxScroll } = view;
  // Browsers round a position by up to one pixel.
  const isAtEnd = scrolled > 0 && scrolled >= maxScroll - 1;
  const target = sections.find(({ id }) => id === linked);
  if (target && target.top >= -1 && target.top < height * (isAtEnd ? 1 : LINKED_LINE)) return target.id;
  if (isAtEnd) return sections.at(-1)?.id ?? '';
  const passed = scrolled > 0 ? sections.findLast(({ top }) => top <= height * READING_LINE) : undefined;
  return (passed ?? sections[0])?.id ?? '';
}
