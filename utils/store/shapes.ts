import { CHECK_FREQUENCIES } from '../domain/settings.ts';
import type { State, StateName } from './items.ts';

type Loose = { readonly [key: string]: unknown } | null | undefined;

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;
const areStrings = (value: Loose, ...keys: string[]): boolean => keys.every((key) => typeof value?.[key] === 'string');
const areNumbers = (value: Loose, ...keys: string[]): boolean => keys.every((key) => typeof value?.[key] === 'number');

const areChats = (value: unknown): boolean =>
  Array.isArray(value) && value.every((chat: Loose) => areStrings(chat, 'id', 'visitorId', 'createdAt'));
const isList = (value: Loose): boolean =>
  areChats(value?.chats) && [value?.widgets, value?.remarks, value?.terms].every(Array.isArray);
const areNotificationSettings = (value: Loose): boolean =>
  isObject(value?.waitingLimits) && isObject(value?.sound) && Array.isArray(value?.quietHours);
const areMarks = (value: Loose): boolean => isObject(value?.chats);

/**
 * The parts of each item's shape without which a view would throw. Pages do not load zod, and storage can be damaged while
 * they are open. An item that fails counts as absent until the background has repaired it at its next start.
 */
const SHAPE_CHECKS: { readonly [N in StateName]?: (value: Loose) => boolean } = {
  connection: (value) => value === null || areStrings(value, 'id', 'hint', 'apiAddress'),
  chats: (value) => areChats(value?.list),
  marks: areMarks,
  waits: (value) =>
    isObject(value) && Object.values(value ?? {}).every((wait) => areStrings(wait as Loose, 'waitingSince')),
  undo: (value) => value === null || (areStrings(value, 'id', 'changedTo') && areNumbers(value, 'at', 'count')),
  mutes: (value) => isObject(value?.widgets) && isObject(value?.chats),
  snooze: (value) => value === null || typeof value?.until === 'number',
  health: (value) => value?.state === 'healthy' || areStrings(value?.failure as Loose, 'kind'),
  freshness: isObject,
  settings: (value) =>
    CHECK_FREQUENCIES.some((known) => known === value?.checking) &&
    isObject(value?.list) &&
    areNotificationSettings(value?.notifications as Loose),
  listPreview: (value) =>
    value === null || (areMarks(value?.marks as Loose) && isObject(value?.waits) && isList(value?.list as Loose)),
};

/** Returns a stored value if a page can use it, else undefined. */
export function usableByPage<N extends StateName>(name: N, value: unknown): State[N] | undefined {
  const isUsable = SHAPE_CHECKS[name]?.(value as Loose) ?? true;
  return isUsable ? (value as State[N]) : undefined;
}
