import type { Outcome } from '../../components/settings/props.ts';
import type { CommandOf } from '../../utils/messages/commands.ts';
import { send } from '../../utils/messages/send.ts';
import { savedOutcome } from './hooks/use-choice.ts';

/** Changes some of the settings of attention, and gives what is said then. */
export function saveNotificationSettings(change: CommandOf<'setAttention'>['change'], text: string): Promise<Outcome> {
  return savedOutcome(send({ type: 'setAttention', change }), text);
}
