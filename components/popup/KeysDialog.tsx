import { useI18n } from '../i18n.tsx';
import { KeyList } from '../KeyList.tsx';
import { Dialog } from './Dialog.tsx';

/** Lists the keyboard shortcuts of the list. */
export function KeysDialog({ singleKeys, onClose }: { singleKeys: boolean; onClose(): void }) {
  const { t } = useI18n();
  return (
    <Dialog title={t('keyboardShortcuts')} closeLabel={t('close')} onClose={onClose}>
      {() => <KeyList singleKeys={singleKeys} />}
    </Dialog>
  );
}
