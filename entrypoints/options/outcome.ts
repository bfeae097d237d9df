import type { Outcome } from '../../components/settings/props.ts';
import type { CommandOf } from '../../utils/messages/commands.ts';
import { send } from '../../utils/messages/send.ts';

/** Resolves with the text once `save` has succeeded, and rejects as it does. */
export async function savedOutcome(save: Promise<unknown>, text: string): Promise<Outcome> {
  await save;
  return { kind: 'done', text };
}

/** Changes some notification settings, and resolves with the text once they are saved. */
export function saveNotificationSettings(
  change: CommandOf<'setNotificationSettings'>['change'],
  text: string,
): Promise<Outcome> {
  return savedOutcome(send({ type: 'setNotificationSettings', change }), text);
}
