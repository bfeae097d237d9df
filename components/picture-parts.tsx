/** The parts of the pictures, on a grid of 160 × 120 with the branch at 96. Colours are classes of `pictures.css`. */

/** What everything sits on. */
export function Branch() {
  return (
    <g>
      <path class="picture-branch" d="M22 98c24-4 48-4 70-2s34 2 46-2" />
      <path class="picture-branch picture-twig" d="M118 96c4-4 8-8 14-9" />
      <path class="picture-leaf" d="M131 88c1-8 7-12 15-12c0 9-6 14-15 12z" />
      <path class="picture-leaf" d="M40 97c-2-7-8-10-15-9c1 8 7 12 15 9z" />
    </g>
  );
}

/** The magpie that waits, or sleeps while there is nothing to do. */
export function Bird({ asleep = false }: { asleep?: boolean }) {
  return (
    <g>
      <path class="picture-dark" d="M62 78L36 104l9 3l27-21z" />
      <path class="picture-body" d="M56 74c0-24 14-40 34-40c13 0 21 8 21 20c0 24-14 40-34 40c-13 0-21-8-21-20z" />
      <path class="picture-belly" d="M78 93c18-2 30-15 32-33c2 22-12 37-32 33z" />
      <path class="picture-dark" d="M60 76c0-14 12-22 30-20c0 16-12 26-30 20z" />
      <path class="picture-beak" d="M110 48l12 5l-12 4z" />
      {asleep ? (
        <path class="picture-line" d="M95 50c2 2.5 5 2.5 7 0" />
      ) : (
        <circle class="picture-eye" cx="99" cy="49" r="2.8" />
      )}
      {asleep && <path class="picture-sign" d="M118 30h8l-8 9h8M131 16h6l-6 7h6" />}
    </g>
  );
}

/** Everything is done. */
export function Tick() {
  return (
    <g>
      <circle class="picture-badge" cx="126" cy="30" r="14" />
      <path class="picture-badge-line" d="M120 30.5l4.5 4.5l8-9" />
    </g>
  );
}

/** Looked for, and not found: the branch is empty. */
export function Lens() {
  return (
    <g>
      <circle class="picture-glass" cx="76" cy="54" r="23" />
      <path class="picture-handle" d="M93 71l15 15" />
      <path class="picture-line" d="M64 50a13 13 0 0 1 9-9" />
    </g>
  );
}

/** The sky between here and Magpipe. */
export function Cloud({ kind }: { kind: 'cut' | 'trouble' }) {
  return (
    <g>
      <path class="picture-glass" d="M54 78h50a15 15 0 0 0 2-29.8A23 23 0 0 0 62 45a17 17 0 0 0-8 33z" />
      {kind === 'cut' ? (
        <path class="picture-handle" d="M56 34l48 54" />
      ) : (
        <path class="picture-sign" d="M80 50v12M80 70v.1" />
      )}
    </g>
  );
}

const SIGNS = {
  clock: 'M80 40v15l10 7',
  key: 'M84 61a7.5 7.5 0 1 1-15 0a7.5 7.5 0 1 1 15 0M82 55.5l14-14M91 46.5l5 5',
  question: 'M72.5 48a7.5 7.5 0 1 1 11.5 6.3c-2.6 1.7-4 3-4 6.2M80 69v.1',
};

/** A round sign on the branch. */
export function Sign({ kind }: { kind: keyof typeof SIGNS }) {
  return (
    <g>
      <path class="picture-branch" d="M80 80v16" />
      <circle class="picture-glass" cx="80" cy="54" r="27" />
      <path class="picture-sign" d={SIGNS[kind]} />
    </g>
  );
}
