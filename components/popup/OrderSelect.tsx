import { LIST_ORDERS, type ListChoice } from '../../utils/domain/settings.ts';
import { Icon } from '../Icon.tsx';
import { useI18n } from '../i18n.tsx';

type Order = ListChoice['order'];

interface OrderSelectProps {
  order: Order;
  onOrder(order: Order): void;
}

/** The order of the chats: a native select, collapsed to an icon to save space. */
export function OrderSelect({ order, onOrder }: OrderSelectProps) {
  const { t } = useI18n();
  const names: Record<Order, string> = {
    newest: t('orderNewest'),
    'unread-first': t('orderUnreadFirst'),
    'waiting-longest': t('orderWaitingLongest'),
  };
  return (
    <div class={order === 'newest' ? 'order' : 'order order-chosen'} title={names[order]}>
      <Icon name="order" />
      <select aria-label={t('order')} value={order} onChange={(event) => onOrder(event.currentTarget.value as Order)}>
        {LIST_ORDERS.map((choice) => (
          <option key={choice} value={choice}>
            {names[choice]}
          </option>
        ))}
      </select>
    </div>
  );
}
