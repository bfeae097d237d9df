import { IconButton } from '../IconButton.tsx';
import { useT } from '../i18n.tsx';

/** Shows the keyboard shortcuts of the list. The popup has it in its footer, a side panel in its header. */
export function KeysButton({ onPress }: { onPress(): void }) {
  const t = useT();
  return <IconButton class="keys-button" label={t('keyboardShortcuts')} icon="keyboard" onPress={onPress} />;
}
