import { CHECKING } from '../domain/settings';
import type { State, StateName } from './items';

type Loose = { readonly [key: string]: unknown } | null | undefined;

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;
const areTexts = (value: Loose, ...keys: string[]): boolean => keys.every((key) => typeof value?.[key] === 'string');

/**
 * As much of the shape of each item as the views cannot do without. Pages have no room for the background's schemas, and
 * storage can be damaged while they are open; what fails here counts as absent until the background has set it aside.
 */
const SHAPES: { readonly [N in StateName]?: (value: Loose) => boolean } = {
  connection: (value) => value === null || areTexts(value, 'id', 'hint', 'apiAddress'),
  chats: (value) =>
    Array.isArray(value?.list) && value.list.every((chat: Loose) => areTexts(chat, 'id', 'visitorId', 'createdAt')),
  marks: (value) => isObject(value?.chats),
  health: (value) => value?.state === 'well' || areTexts(value?.failure as Loose, 'kind'),
  freshness: isObject,
  settings: (value) => CHECKING.some((known) => known === value?.checking),
};

/** Whether a page can draw what is stored under this name. */
export function isDrawable<N extends StateName>(name: N, value: unknown): value is State[N] {
  return SHAPES[name]?.(value as Loose) ?? true;
}
