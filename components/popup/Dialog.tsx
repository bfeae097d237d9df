import './dialog.css';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { isComposing } from '../input-method.ts';

interface DialogProps {
  title: string;
  /** The label of the button that only closes. */
  closeLabel: string;
  onClose(): void;
  children(close: () => void): ComponentChildren;
}

/**
 * A modal dialog over the list. Escape and its last button close it, and the focus returns to where it was.
 */
export function Dialog({ title, closeLabel, onClose, children }: DialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const close = () => dialog.current?.close();
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key !== 'Escape' || isComposing(event)) return;
    // Otherwise the browser would close the whole popup.
    event.preventDefault();
    close();
  };
  return (
    <dialog class="dialog" aria-labelledby={id} ref={dialog} onClose={onClose} onKeyDown={onKeyDown}>
      <h2 id={id}>{title}</h2>
      {children(close)}
      <button type="button" class="button button-secondary" onClick={close}>
        {closeLabel}
      </button>
    </dialog>
  );
}
