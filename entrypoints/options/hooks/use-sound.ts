import { useT } from '../../../components/i18n.tsx';
import type { Outcome, SoundProps } from '../../../components/settings/props.ts';
import { changedProperties } from '../../../utils/domain/model/changed-properties.ts';
import type { Sound } from '../../../utils/domain/notifications/settings.ts';
import type { Snapshot } from '../../../utils/domain/snapshot.ts';
import type { I18n } from '../../../utils/domain/text/i18n.ts';
import { send } from '../../../utils/messages/send.ts';
import { saveNotificationSettings } from '../outcome.ts';
import { useChoice } from './use-choice.ts';

/** Returns the props of the section Sound. */
export function useSound(snapshot: Snapshot | null): SoundProps {
  const t = useT();
  const { value, outcome, choose, report } = useChoice<Sound>(snapshot?.settings.notifications.sound ?? null);
  return {
    sound: value,
    outcome,
    onSound: (sound) => value && choose(sound, saveSound(value, sound, t)),
    onTest: (volume) => void report(playTest(volume), t('soundFailed')),
  };
}

/** Saves a volume silently: screen readers read the number at each step, and a message would interrupt it. */
async function saveSound(before: Sound, sound: Sound, t: I18n['t']): Promise<Outcome> {
  const outcome = await saveNotificationSettings(
    { sound: changedProperties(before, sound) },
    savedText(before, sound, t),
  );
  return sound.volume === before.volume ? outcome : { kind: 'none' };
}

function savedText(before: Sound, { on }: Sound, t: I18n['t']): string {
  if (on === before.on) return t('saved');
  return t(on ? 'savedSoundOn' : 'savedSoundOff');
}

/** Shows no outcome: the sound is the outcome. */
async function playTest(volume: number): Promise<Outcome> {
  await send({ type: 'testSound', volume });
  return { kind: 'none' };
}
