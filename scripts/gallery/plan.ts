import { LANGUAGES, type Language } from './languages.ts';
import { CORE_LIST_STATES, LIST_STATES } from './list-states.ts';
import type { LookName } from './looks.ts';
import { CORE_SETTINGS_STATES, SETTINGS_STATES } from './settings-states.ts';
import type { State } from './state.ts';
import type { ViewName } from './views.ts';

/** One state in one view and language, in one look or more. */
export interface Sitting {
  readonly view: ViewName;
  readonly state: State;
  readonly language: Language;
  readonly looks: readonly LookName[];
}

interface Series {
  readonly views: readonly ViewName[];
  /** All of them where nothing is said. */
  readonly states?: readonly string[];
  readonly looks: readonly LookName[];
  readonly languages?: readonly Language[];
}

const BOTH: readonly LookName[] = ['light', 'dark'];
const OTHERS: readonly LookName[] = ['more contrast', 'more contrast, dark', 'forced colours', 'forced colours, dark'];
const FOREIGN = LANGUAGES.filter((language) => language !== 'English');
/** What of being told the list shows. */
const ATTENTION_STATES = ['waiting', 'muted', 'mute', 'snooze', 'snooze in quiet hours', 'snoozed', 'hint'];
const CHATS = ['24 chats', 'search', 'hostile visitors'];

const LIST_SERIES: readonly Series[] = [
  { views: ['popup'], looks: BOTH },
  { views: ['popup'], states: CORE_LIST_STATES, looks: OTHERS },
  { views: ['popup'], states: ['waiting', 'muted'], looks: OTHERS },
  { views: ['popup, touched'], states: ['muted'], looks: ['light'] },
  { views: ['popup'], states: ['first check'], looks: ['with motion'] },
  { views: ['popup at 200 %'], states: CORE_LIST_STATES, looks: ['light'] },
  { views: ['popup, touched'], states: ['24 chats'], looks: ['light'] },
  {
    views: ['popup'],
    states: [...CORE_LIST_STATES, ...ATTENTION_STATES, 'choices', 'undo', 'one page', 'hostile visitors'],
    looks: ['light'],
    languages: FOREIGN,
  },
  { views: ['side panel'], states: [...CORE_LIST_STATES, 'hostile visitors'], looks: ['light'] },
  { views: ['side panel'], states: ['24 chats'], looks: ['dark'] },
  { views: ['popup at 200 %'], states: ATTENTION_STATES, looks: ['light'] },
  {
    views: ['narrow side panel'],
    states: [
      ...CORE_LIST_STATES,
      ...ATTENTION_STATES,
      'choices',
      'undo',
      'news held back',
      'one page',
      'hostile visitors',
    ],
    looks: ['light'],
  },
  { views: ['narrow side panel'], states: ['mute', 'snooze', 'snoozed'], looks: ['light'], languages: ['German'] },
  { views: ['side panel', 'narrow side panel'], states: CHATS, looks: ['light'], languages: FOREIGN },
  { views: ['side panel at 200 %'], states: ['24 chats'], looks: ['light'] },
];

const SETTINGS_SERIES: readonly Series[] = [
  { views: ['settings'], looks: ['light'] },
  { views: ['settings'], states: CORE_SETTINGS_STATES, looks: ['dark', 'forced colours'] },
  { views: ['settings'], states: ['connected'], looks: OTHERS },
  { views: ['settings'], states: ['connecting'], looks: ['with motion'] },
  { views: ['small settings', 'settings at 200 %'], states: CORE_SETTINGS_STATES, looks: ['light'] },
  {
    views: ['settings', 'small settings'],
    states: ['not connected', 'connected', 'quiet hours'],
    looks: ['light'],
    languages: FOREIGN,
  },
];

const README_SERIES: readonly Series[] = [
  { views: ['popup in the README'], states: ['row hovered'], looks: BOTH },
  { views: ['side panel in the README'], states: ['24 chats'], looks: ['light'] },
];

/** Every picture that is to be taken. */
export const SITTINGS: readonly Sitting[] = [
  ...sittings(LIST_SERIES, LIST_STATES),
  ...sittings(SETTINGS_SERIES, SETTINGS_STATES),
  ...sittings(README_SERIES, LIST_STATES),
];

function sittings(series: readonly Series[], all: readonly State[]): Sitting[] {
  return series.flatMap(({ views, states, looks, languages = ['English'] }) =>
    views.flatMap((view) =>
      languages.flatMap((language) =>
        (states?.map((name) => named(name, all)) ?? all).map((state) => ({ view, state, language, looks })),
      ),
    ),
  );
}

function named(name: string, all: readonly State[]): State {
  const state = all.find((state) => state.name === name);
  if (!state) throw new Error(`There is no state "${name}".`);
  return state;
}
