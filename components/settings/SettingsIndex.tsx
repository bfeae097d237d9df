import './settings-index.css';
import type { MessageKey } from '../../utils/domain/text/i18n.ts';
import { useT } from '../i18n.tsx';
import { useCurrentSection } from './hooks/use-current-section.ts';

/** A section of the page: the id of its heading, and the heading's text. */
interface Section {
  readonly id: string;
  readonly heading: Extract<MessageKey, `${string}Heading`>;
  /** The sections that belong to it. */
  readonly parts?: readonly Section[];
}

const SECTIONS: readonly Section[] = [
  { id: 'connection', heading: 'connectionHeading' },
  {
    id: 'notifications',
    heading: 'notificationsHeading',
    parts: [
      { id: 'sound', heading: 'soundHeading' },
      { id: 'quiet-hours', heading: 'quietHeading' },
      { id: 'waiting', heading: 'waitingHeading' },
      { id: 'muted', heading: 'mutedHeading' },
    ],
  },
  { id: 'checking', heading: 'checkingHeading' },
  { id: 'shortcuts', heading: 'shortcutsHeading' },
  { id: 'about', heading: 'aboutHeading' },
];
const HEADINGS = SECTIONS.flatMap(({ id, parts = [] }) => [id, ...parts.map((part) => part.id)]);

/** Links to all sections of the page, and marks the one that the user is in. */
export function SettingsIndex() {
  const t = useT();
  const current = useCurrentSection(HEADINGS);
  return (
    <nav class="settings-index" aria-label={t('settingsIndex')}>
      <SectionLinks sections={SECTIONS} current={current} />
    </nav>
  );
}

function SectionLinks({ sections, current }: { sections: readonly Section[]; current: string }) {
  const t = useT();
  return (
    // biome-ignore lint/a11y/noRedundantRoles: VoiceOver does not treat a list without markers as a list
    <ul role="list">
      {sections.map(({ id, heading, parts }) => (
        <li key={id}>
          <a href={`#${id}`} {...(id === current ? { 'aria-current': 'location' } : {})}>
            {t(heading)}
          </a>
          {parts && <SectionLinks sections={parts} current={current} />}
        </li>
      ))}
    </ul>
  );
}
