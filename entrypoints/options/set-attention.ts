import type { Outcome } from '@/components/settings/props';
import type { CommandOf } from '@/utils/messages/commands';
import { send } from '@/utils/messages/send';
import { saved } from './use-choice';

/** Changes some of the settings of attention, and gives what is said then. */
export function setAttention(change: CommandOf<'setAttention'>['change'], text: string): Promise<Outcome> {
  return saved(send({ type: 'setAttention', change }), text);
}
