import type { Appearance } from './appearances.ts';
import { LANGUAGES, type Language } from './languages.ts';
import { CORE_LIST_STATES, LIST_STATES } from './list-states.ts';
import { CORE_SETTINGS_STATES, SETTINGS_STATES } from './settings-states.ts';
import type { GalleryState } from './state.ts';
import type { ViewName } from './views.ts';

/** One state in one view and language, in one or more appearances. */
export interface Shot {
  readonly view: ViewName;
  readonly state: GalleryState;
  readonly language: Language;
  readonly appearances: readonly Appearance[];
}

interface ShotSeries {
  readonly views: readonly ViewName[];
  /** All states by default. */
  readonly states?: readonly string[];
  readonly appearances: readonly Appearance[];
  readonly languages?: readonly Language[];
}

const LIGHT_AND_DARK: readonly Appearance[] = ['light', 'dark'];
const CONTRAST_APPEARANCES: readonly Appearance[] = [
  'more contrast',
  'more contrast, dark',
  'forced colours',
  'forced colours, dark',
];
const NON_ENGLISH = LANGUAGES.filter((language) => language !== 'English');
/** The list's states that concern notifications. */
const NOTIFICATION_STATES = ['waiting', 'muted', 'mute', 'snooze', 'snooze in quiet hours', 'snoozed', 'hint'];
const CHATS = ['24 chats', 'search', 'hostile visitors'];

const LIST_SERIES: readonly ShotSeries[] = [
  { views: ['popup'], appearances: LIGHT_AND_DARK },
  { views: ['popup'], states: CORE_LIST_STATES, appearances: CONTRAST_APPEARANCES },
  { views: ['popup'], states: ['waiting', 'muted'], appearances: CONTRAST_APPEARANCES },
  { views: ['popup, touched'], states: ['muted'], appearances: ['light'] },
  { views: ['popup'], states: ['first check'], appearances: ['with motion'] },
  { views: ['popup at 200 %'], states: CORE_LIST_STATES, appearances: ['light'] },
  { views: ['popup, touched'], states: ['24 chats'], appearances: ['light'] },
  {
    views: ['popup'],
    states: [...CORE_LIST_STATES, ...NOTIFICATION_STATES, 'choices', 'undo', 'one page', 'hostile visitors'],
    appearances: ['light'],
    languages: NON_ENGLISH,
  },
  { views: ['side panel'], states: [...CORE_LIST_STATES, 'hostile visitors'], appearances: ['light'] },
  { views: ['side panel'], states: ['24 chats'], appearances: ['dark'] },
  { views: ['popup at 200 %'], states: NOTIFICATION_STATES, appearances: ['light'] },
  {
    views: ['narrow side panel'],
    states: [
      ...CORE_LIST_STATES,
      ...NOTIFICATION_STATES,
      'choices',
      'undo',
      'new messages waiting',
      'one page',
      'hostile visitors',
    ],
    appearances: ['light'],
  },
  {
    views: ['narrow side panel'],
    states: ['mute', 'snooze', 'snoozed'],
    appearances: ['light'],
    languages: ['German'],
  },
  { views: ['side panel', 'narrow side panel'], states: CHATS, appearances: ['light'], languages: NON_ENGLISH },
  { views: ['side panel at 200 %'], states: ['24 chats'], appearances: ['light'] },
];

const SETTINGS_SERIES: readonly ShotSeries[] = [
  { views: ['settings'], appearances: ['light'] },
  { views: ['settings'], states: CORE_SETTINGS_STATES, appearances: ['dark', 'forced colours'] },
  { views: ['settings'], states: ['connected'], appearances: CONTRAST_APPEARANCES },
  { views: ['settings'], states: ['connecting'], appearances: ['with motion'] },
  { views: ['small settings', 'settings at 200 %'], states: CORE_SETTINGS_STATES, appearances: ['light'] },
  {
    views: ['settings', 'small settings'],
    states: ['not connected', 'connected', 'quiet hours'],
    appearances: ['light'],
    languages: NON_ENGLISH,
  },
];

const README_SERIES: readonly ShotSeries[] = [
  { views: ['popup in the README'], states: ['waiting'], appearances: LIGHT_AND_DARK },
  { views: ['side panel in the README'], states: ['waiting'], appearances: ['light'] },
];

/** Every picture to take. */
export const SHOTS: readonly Shot[] = [
  ...shotsOf(LIST_SERIES, LIST_STATES),
  ...shotsOf(SETTINGS_SERIES, SETTINGS_STATES),
  ...shotsOf(README_SERIES, LIST_STATES),
];

function shotsOf(series: readonly ShotSeries[], all: readonly GalleryState[]): Shot[] {
  return series.flatMap(({ views, states, appearances, languages = ['English'] }) =>
    views.flatMap((view) =>
      languages.flatMap((language) =>
        (states?.map((name) => stateNamed(name, all)) ?? all).map((state) => ({ view, state, language, appearances })),
      ),
    ),
  );
}

function stateNamed(name: string, all: readonly GalleryState[]): GalleryState {
  const state = all.find((state) => state.name === name);
  if (!state) throw new Error(`There is no state "${name}".`);
  return state;
}
