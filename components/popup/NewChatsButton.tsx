import './new-chats.css';
import { Icon } from '../Icon.tsx';
import { useI18n } from '../i18n.tsx';

interface NewChatsButtonProps {
  count: number;
  onPress(isByKey: boolean): void;
}

/** Shows the rows that the frozen order holds back. It overlays the list, so that nothing moves when it appears. */
export function NewChatsButton({ count, onPress }: NewChatsButtonProps) {
  const { t } = useI18n();
  return (
    <button type="button" class="new-chats" onClick={({ detail }) => onPress(detail === 0)}>
      <Icon name="arrowUp" />
      {t('newChats', { count })}
    </button>
  );
}
