import './keys-dialog.css';
import { useEffect, useRef } from 'preact/hooks';
import { useI18n } from '../i18n';
import { KeyList } from '../KeyList';

/** The keys of the list; Escape and its button close it. */
export function KeysDialog({ singleKeys, onClose }: { singleKeys: boolean; onClose(): void }) {
  const { t } = useI18n();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key !== 'Escape') return;
    // Else the browser would close the whole popup.
    event.preventDefault();
    dialog.current?.close();
  };
  return (
    <dialog class="keys-dialog" aria-labelledby="keys-title" ref={dialog} onClose={onClose} onKeyDown={onKeyDown}>
      <h2 id="keys-title">{t('keyboardShortcuts')}</h2>
      <KeyList singleKeys={singleKeys} />
      <button type="button" class="button button-quiet" onClick={() => dialog.current?.close()}>
        {t('close')}
      </button>
    </dialog>
  );
}
