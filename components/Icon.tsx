/** Paths on a 20 × 20 grid, stroked in the text colour, so that they follow every theme and forced colours. */
const STROKES = {
  refresh: 'M16 10a6 6 0 1 1-1.76-4.24L16 7.5M16 3.8v3.7h-3.7',
  settings:
    'M3 6.2h7.6M15.4 6.2H17M3 13.8h1.6M9.4 13.8H17M15.4 6.2a2.4 2.4 0 1 1-4.8 0a2.4 2.4 0 1 1 4.8 0M9.4 13.8a2.4 2.4 0 1 1-4.8 0a2.4 2.4 0 1 1 4.8 0',
  checkAll: 'M2.2 10.8l3.3 3.3 7-8M9.4 13l1.1 1.1 7-8',
  check: 'M4.4 10.6l3.7 3.7 7.5-8.6',
  unread: 'M14.2 10a4.2 4.2 0 1 1-8.4 0a4.2 4.2 0 1 1 8.4 0M10 10h.01',
  copy: 'M9 7.5h6A1.5 1.5 0 0 1 16.5 9v6a1.5 1.5 0 0 1-1.5 1.5H9A1.5 1.5 0 0 1 7.5 15V9A1.5 1.5 0 0 1 9 7.5M4.8 12.5A1.3 1.3 0 0 1 3.5 11.2V5A1.5 1.5 0 0 1 5 3.5h6.2a1.3 1.3 0 0 1 1.3 1.3',
  order: 'M6 4.5v11M6 15.5l-2.6-2.6M6 15.5l2.6-2.6M11 6h6M11 10h4.5M11 14h3',
  filter: 'M3.5 5h13l-5 6v4.5l-3-1.6V11z',
  panel:
    'M4.5 4.5h11A1.5 1.5 0 0 1 17 6v8a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 3 14V6a1.5 1.5 0 0 1 1.5-1.5zM12 4.5v11',
  chevron: 'M6 8l4 4 4-4',
  cross: 'M5.5 5.5l9 9M14.5 5.5l-9 9',
  arrowUp: 'M10 15.5v-11M10 4.5L5.5 9M10 4.5L14.5 9',
  keyboard:
    'M3.5 5.5h13A1 1 0 0 1 17.5 6.5v7a1 1 0 0 1-1 1h-13a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1zM5.5 8.5h.01M8.5 8.5h.01M11.5 8.5h.01M14.5 8.5h.01M7 11.7h6',
  search: 'M13.6 8.8a4.8 4.8 0 1 1-9.6 0a4.8 4.8 0 1 1 9.6 0M12.3 12.3L16.2 16.2',
  external:
    'M8.5 5H5.8A1.3 1.3 0 0 0 4.5 6.3v7.9a1.3 1.3 0 0 0 1.3 1.3h7.9a1.3 1.3 0 0 0 1.3-1.3V11.5M11.5 4H16v4.5M16 4l-6.5 6.5',
  person: 'M12.8 7a2.8 2.8 0 1 1-5.6 0a2.8 2.8 0 1 1 5.6 0M4.6 16c.5-2.9 2.7-4.4 5.4-4.4s4.9 1.5 5.4 4.4',
  cloud: 'M6 14.8h8a3.1 3.1 0 0 0 .4-6.2A4.6 4.6 0 0 0 5.6 8.3A3.3 3.3 0 0 0 6 14.8z',
  offline: 'M8.2 5.3a4.6 4.6 0 0 1 6.2 3.3a3.1 3.1 0 0 1 1.9 5.2M13.5 14.8H6a3.3 3.3 0 0 1-.4-6.5M4 4l12 12',
  clock: 'M16.5 10a6.5 6.5 0 1 1-13 0a6.5 6.5 0 1 1 13 0M10 6.2V10l2.6 1.6',
  key: 'M9.8 13a3.4 3.4 0 1 1-6.8 0a3.4 3.4 0 1 1 6.8 0M8.8 10.6L16 3.5M12.8 6.7l2.4 2.4',
  question: 'M7.4 7.6a2.6 2.6 0 1 1 3.9 2.3c-.9.5-1.3 1-1.3 2M10 14.6h.01',
  bell: 'M4.6 13.6h10.8l-1.3-2V8.8a4.1 4.1 0 0 0-8.2 0v2.8zM8.4 16.2h3.2',
  bellOff: 'M13.2 13.6H4.6l1.3-2V8.8a4 4 0 0 1 .6-2.1M8.2 5.1a4.1 4.1 0 0 1 5.9 3.7v2.8M8.4 16.2h3.2M4 4l12 12',
  moon: 'M16 11.8A6.4 6.4 0 1 1 8.2 4a5.2 5.2 0 0 0 7.8 7.8z',
  warning: 'M10 3.8l7 12.2H3zM10 8.3v3.6M10 13.9h.01',
} as const;

export type IconName = keyof typeof STROKES;

/** Icons that point to where a line of text begins or ends. */
const MIRRORED: ReadonlySet<IconName> = new Set(['order', 'panel', 'external']);

/** An icon beside a text or inside a named button; hidden from screen readers. */
export function Icon({ name }: { name: IconName }) {
  return <StrokeIcon strokes={STROKES[name]} isMirrored={MIRRORED.has(name)} />;
}

/** An icon whose strokes are kept where it is used, because nothing else uses it. */
export function StrokeIcon({ strokes, isMirrored = false }: { strokes: string; isMirrored?: boolean }) {
  return (
    <svg class={isMirrored ? 'icon icon-mirrored' : 'icon'} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={strokes} />
    </svg>
  );
}
