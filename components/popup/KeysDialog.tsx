import { useI18n } from '../i18n';
import { KeyList } from '../KeyList';
import { Dialog } from './Dialog';

/** The keys of the list. */
export function KeysDialog({ singleKeys, onClose }: { singleKeys: boolean; onClose(): void }) {
  const { t } = useI18n();
  return (
    <Dialog title={t('keyboardShortcuts')} closing={t('close')} onClose={onClose}>
      {() => <KeyList singleKeys={singleKeys} />}
    </Dialog>
  );
}
