import { useState } from 'preact/hooks';
import { DEFAULT_ATTENTION } from '../../utils/domain/attention/settings';
import { formatPercent, named } from '../../utils/domain/views/format';
import { useI18n } from '../i18n';
import type { SoundProps } from './attention-props';
import { CheckChoice } from './CheckChoice';
import { OutcomeWords } from './OutcomeWords';

/** Whether there is a sound, how loud and how often. Each choice counts at once. */
export function SoundSection({ sound, outcome, onSound, onTest }: SoundProps) {
  const { t, locale } = useI18n();
  // While the knob is being moved.
  const [moved, setMoved] = useState<number | null>(null);
  const { on, volume: kept, repeat } = sound ?? DEFAULT_ATTENTION.sound;
  const volume = moved ?? kept;
  const keepVolume = (volume: number) => {
    setMoved(null);
    onSound({ on, volume, repeat });
  };
  return (
    <section class="card" aria-labelledby="sound" aria-busy={sound === null}>
      <h2 id="sound">{t('soundHeading')}</h2>
      <p class="intro">{t('soundIntro')}</p>
      <div class="choices">
        <CheckChoice
          id="sound-on"
          label={t('soundOn')}
          checked={sound?.on === true}
          onChange={(on) => onSound({ on, volume: kept, repeat })}
        >
          <p>{t('soundOnHelp')}</p>
        </CheckChoice>
        <CheckChoice
          id="sound-repeat"
          label={t('soundRepeat')}
          checked={sound?.repeat === true}
          onChange={(repeat) => onSound({ on, volume: kept, repeat })}
        >
          <p>{t('soundRepeatHelp', named(locale, 3))}</p>
        </CheckChoice>
      </div>
      <div class="volume">
        <Volume volume={volume} onMove={setMoved} onKeep={keepVolume} />
        <button type="button" class="button button-quiet" onClick={() => onTest(volume)}>
          {t('soundTest')}
        </button>
      </div>
      <OutcomeWords outcome={outcome} />
    </section>
  );
}

interface VolumeProps {
  volume: number;
  /** Called while the knob is being moved. */
  onMove(volume: number): void;
  /** Called once it is let go. */
  onKeep(volume: number): void;
}

function Volume({ volume, onMove, onKeep }: VolumeProps) {
  const { t, locale } = useI18n();
  const percent = formatPercent(volume, locale);
  return (
    <>
      <label for="volume">{t('soundVolume')}</label>
      <input
        type="range"
        id="volume"
        min={0}
        max={100}
        step={5}
        value={Math.round(volume * 100)}
        aria-valuetext={percent}
        onInput={(event) => onMove(event.currentTarget.valueAsNumber / 100)}
        onChange={(event) => onKeep(event.currentTarget.valueAsNumber / 100)}
      />
      <span class="percent" aria-hidden="true">
        {percent}
      </span>
    </>
  );
}
