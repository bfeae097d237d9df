import { LIST_ORDERS, type ListChoice } from '../../utils/domain/settings.ts';
import { useI18n } from '../i18n.tsx';
import { SelectBox } from './SelectBox.tsx';

type Order = ListChoice['order'];

interface OrderSelectProps {
  order: Order;
  onOrder(order: Order): void;
}

/** The order of the chats. The usual one is only an icon, to save space. */
export function OrderSelect({ order, onOrder }: OrderSelectProps) {
  const { t } = useI18n();
  const names: Record<Order, string> = {
    newest: t('orderNewest'),
    'unread-first': t('orderUnreadFirst'),
    'waiting-longest': t('orderWaitingLongest'),
  };
  return (
    <SelectBox
      class="order"
      label={t('order')}
      icon="order"
      value={order}
      options={LIST_ORDERS.map((value) => ({ value, text: names[value] }))}
      isChosen={order !== 'newest'}
      onChoose={(value) => onOrder(value as Order)}
    />
  );
}
