import { CHECKING, settingsFrom } from '../domain/settings';
import type { State, StateName } from './items';

type Loose = { readonly [key: string]: unknown } | null | undefined;

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;
const areTexts = (value: Loose, ...keys: string[]): boolean => keys.every((key) => typeof value?.[key] === 'string');
const areNumbers = (value: Loose, ...keys: string[]): boolean => keys.every((key) => typeof value?.[key] === 'number');

const areChats = (value: unknown): boolean =>
  Array.isArray(value) && value.every((chat: Loose) => areTexts(chat, 'id', 'visitorId', 'createdAt'));
const isList = (value: Loose): boolean =>
  areChats(value?.chats) && [value?.widgets, value?.remarks, value?.words].every(Array.isArray);
const areMarks = (value: Loose): boolean => isObject(value?.chats);

/**
 * As much of the shape of each item as the views cannot do without. Pages have no room for the background's schemas, and
 * storage can be damaged while they are open; what fails here counts as absent until the background has set it aside.
 */
const SHAPES: { readonly [N in StateName]?: (value: Loose) => boolean } = {
  connection: (value) => value === null || areTexts(value, 'id', 'hint', 'apiAddress'),
  chats: (value) => areChats(value?.list),
  marks: areMarks,
  waits: (value) => isObject(value) && Object.values(value ?? {}).every((wait) => areTexts(wait as Loose, 'since')),
  undo: (value) => value === null || (areTexts(value, 'id', 'turned') && areNumbers(value, 'at', 'count')),
  mutes: (value) => isObject(value?.widgets) && isObject(value?.chats),
  snooze: (value) => value === null || typeof value?.until === 'number',
  health: (value) => value?.state === 'well' || areTexts(value?.failure as Loose, 'kind'),
  freshness: isObject,
  settings: (value) => CHECKING.some((known) => known === value?.checking),
  glimpse: (value) =>
    value === null || (areMarks(value?.marks as Loose) && isObject(value?.waits) && isList(value?.list as Loose)),
};

/** What an older or a newer Perch may have stored within the same version, in the words of this one. */
export const READINGS: { readonly [N in StateName]?: (value: State[N]) => State[N] } = {
  chats: (value: Omit<State['chats'], 'gone'> & Partial<State['chats']>) =>
    value.gone ? (value as State['chats']) : { ...value, gone: {} },
  settings: settingsFrom,
};

/** What is stored under this name as a page can draw it; undefined where it cannot. */
export function drawable<N extends StateName>(name: N, value: unknown): State[N] | undefined {
  const isWhole = SHAPES[name]?.(value as Loose) ?? true;
  if (!isWhole) return undefined;
  return READINGS[name]?.(value as State[N]) ?? (value as State[N]);
}
