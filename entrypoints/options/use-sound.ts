import { useT } from '@/components/i18n';
import type { SoundProps } from '@/components/settings/attention-props';
import type { Outcome } from '@/components/settings/props';
import type { Sound } from '@/utils/domain/attention/settings';
import type { Snapshot } from '@/utils/domain/chat';
import { differences } from '@/utils/domain/differences';
import type { I18n } from '@/utils/domain/i18n';
import { send } from '@/utils/messages/send';
import { setAttention } from './set-attention';
import { useChoice } from './use-choice';

/** What the section Sound shows and does. */
export function useSound(snapshot: Snapshot | null): SoundProps {
  const t = useT();
  const { value, outcome, choose, tell } = useChoice<Sound>(snapshot?.settings.attention.sound ?? null);
  return {
    sound: value,
    outcome,
    onSound: (sound) => value && choose(sound, keep(value, sound, t)),
    onTest: (volume) => void tell(play(volume), t('soundFailed')),
  };
}

/** The volume is kept without a word: each step of an arrow key would say it again, over the number that is read there. */
async function keep(before: Sound, sound: Sound, t: I18n['t']): Promise<Outcome> {
  const outcome = await setAttention({ sound: differences(before, sound) }, savedWords(before, sound, t));
  return sound.volume === before.volume ? outcome : { kind: 'none' };
}

function savedWords(before: Sound, { on }: Sound, t: I18n['t']): string {
  if (on === before.on) return t('savedAtOnce');
  return t(on ? 'savedSoundOn' : 'savedSoundOff');
}

/** Who hears it needs no words. */
async function play(volume: number): Promise<Outcome> {
  await send({ type: 'testSound', volume });
  return { kind: 'none' };
}
