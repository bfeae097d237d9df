import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Filter } from '../../utils/domain/views/scene';
import { isComposed } from '../input-method';
import { keyOf } from './key-of';

interface ScreenKeys {
  root: RefObject<HTMLElement | null>;
  filter: Filter;
  onFilter(filter: Filter): void;
  /** Whether letters and signs do something. */
  singleKeys: boolean;
  onHelp(): void;
  /** null: what shows the list stays. */
  close: (() => void) | null;
}

/** The keys that work wherever the focus is. */
export function useScreenKeys(keys: ScreenKeys): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isComposed(event) || event.ctrlKey || event.metaKey || event.altKey) return;
      const isDone = event.key === 'Escape' ? stepBack(keys) : keys.singleKeys && pressOnScreen(event, keys);
      if (isDone) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });
}

/** Clears what narrows the list, one thing after the other; then closes. */
function stepBack({ filter, onFilter, close }: ScreenKeys): boolean {
  if (filter.query !== '') onFilter({ ...filter, query: '' });
  else if (filter.page !== null) onFilter({ ...filter, page: null });
  else if (close) close();
  else return false;
  return true;
}

function pressOnScreen(event: KeyboardEvent, { root, onHelp }: ScreenKeys): boolean {
  const { target } = event;
  if (target instanceof Element && target.matches('input[type="search"], select')) return false;
  switch (keyOf(event)) {
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
