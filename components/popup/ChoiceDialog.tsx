import './choice-dialog.css';
import type { ComponentChildren } from 'preact';
import { useI18n } from '../i18n.tsx';
import { Dialog } from './Dialog.tsx';

export interface Choice {
  readonly label: string;
  choose(): void;
}

interface ChoiceDialogProps {
  title: string;
  /** The current state, if that matters for the choice. */
  status?: ComponentChildren;
  description: string;
  choices: readonly Choice[];
  onClose(): void;
}

/** Offers a few choices, and closing without any. */
export function ChoiceDialog({ title, status, description, choices, onClose }: ChoiceDialogProps) {
  const { t } = useI18n();
  return (
    <Dialog title={title} closeLabel={t('cancel')} onClose={onClose}>
      {(close) => (
        <>
          {status}
          <p class="choice-description">{description}</p>
          {choices.map(({ label, choose }) => (
            <button
              key={label}
              type="button"
              class="dialog-choice"
              onClick={() => {
                close();
                choose();
              }}
            >
              {label}
            </button>
          ))}
        </>
      )}
    </Dialog>
  );
}
