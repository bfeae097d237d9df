import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Filter } from '../../../utils/domain/views/list-input.ts';
import { isComposing } from '../../input-method.ts';
import { normalizeKey } from '../keys.ts';

interface ScreenKeyOptions {
  root: RefObject<HTMLElement | null>;
  filter: Filter;
  onFilter(filter: Filter): void;
  /** Whether shortcuts of a single character are on. */
  singleKeys: boolean;
  onHelp(): void;
  /** null: the page stays open. */
  close: (() => void) | null;
}

/** Handles the keys that work no matter where the focus is. */
export function useScreenKeys(keys: ScreenKeyOptions): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
      const isHandled =
        event.key === 'Escape' ? clearFilterOrClose(keys) : keys.singleKeys && handleScreenKey(event, keys);
      if (isHandled) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });
}

/** Clears the search, then the page filter, then closes: one at each press. */
function clearFilterOrClose({ filter, onFilter, close }: ScreenKeyOptions): boolean {
  if (filter.query !== '') onFilter({ ...filter, query: '' });
  else if (filter.page !== null) onFilter({ ...filter, page: null });
  else if (close) close();
  else return false;
  return true;
}

function handleScreenKey(event: KeyboardEvent, { root, onHelp }: ScreenKeyOptions): boolean {
  const { target } = event;
  if (target instanceof Element && target.matches('input[type="search"], select')) return false;
  switch (normalizeKey(event)) {
    case '/':
      return focus(root.current?.querySelector('input[type="search"]'));
    case '?':
      onHelp();
      return true;
    case 'j':
    case 'k':
      return focus(root.current?.querySelector('.row-name[tabindex="0"]'));
    default:
      return false;
  }
}

function focus(element: Element | null | undefined): boolean {
  if (!(element instanceof HTMLElement)) return false;
  element.focus();
  return true;
}
