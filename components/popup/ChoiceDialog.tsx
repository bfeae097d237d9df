import './choice-dialog.css';
import type { ComponentChildren } from 'preact';
import { useI18n } from '../i18n';
import { Dialog } from './Dialog';

export interface Choice {
  readonly label: string;
  choose(): void;
}

interface ChoiceDialogProps {
  title: string;
  /** How things are before anything is chosen, where that is worth saying. */
  before?: ComponentChildren;
  /** What the choice means. */
  words: string;
  choices: readonly Choice[];
  onClose(): void;
}

/** One of a few things to do, or none of them. */
export function ChoiceDialog({ title, before, words, choices, onClose }: ChoiceDialogProps) {
  const { t } = useI18n();
  return (
    <Dialog title={title} closing={t('cancel')} onClose={onClose}>
      {(close) => (
        <>
          {before}
          <p class="choice-words">{words}</p>
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
