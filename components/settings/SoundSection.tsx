import { useState } from 'preact/hooks';
import { DEFAULT_NOTIFICATION_SETTINGS } from '../../utils/domain/notifications/settings.ts';
import { formatPercent, numberPlaceholders } from '../../utils/domain/views/format.ts';
import { useI18n } from '../i18n.tsx';
import { CheckboxField } from './CheckboxField.tsx';
import { OutcomeMessage } from './OutcomeMessage.tsx';
import type { SoundProps } from './props.ts';

/** The sound: whether, how loud and how often. Changes take effect immediately. */
export function SoundSection({ sound, outcome, onSound, onTest }: SoundProps) {
  const { t, locale } = useI18n();
  // Set while the slider is being moved.
  const [draggedVolume, setDraggedVolume] = useState<number | null>(null);
  const { on, volume: savedVolume, repeat } = sound ?? DEFAULT_NOTIFICATION_SETTINGS.sound;
  const volume = draggedVolume ?? savedVolume;
  const commitVolume = (volume: number) => {
    setDraggedVolume(null);
    onSound({ on, volume, repeat });
  };
  return (
    <section class="card" aria-labelledby="sound" aria-busy={sound === null}>
      <h2 id="sound">{t('soundHeading')}</h2>
      <p class="intro">{t('soundIntro')}</p>
      <div class="choices choices-pair">
        <CheckboxField
          id="sound-on"
          label={t('soundOn')}
          checked={sound?.on === true}
          onChange={(on) => onSound({ on, volume: savedVolume, repeat })}
        >
          <p>{t('soundOnHelp')}</p>
        </CheckboxField>
        <CheckboxField
          id="sound-repeat"
          label={t('soundRepeat')}
          checked={sound?.repeat === true}
          onChange={(repeat) => onSound({ on, volume: savedVolume, repeat })}
        >
          <p>{t('soundRepeatHelp', numberPlaceholders(locale, 3))}</p>
        </CheckboxField>
      </div>
      <div class="volume">
        <VolumeField volume={volume} onMove={setDraggedVolume} onCommit={commitVolume} />
        <button type="button" class="button button-secondary" onClick={() => onTest(volume)}>
          {t('soundTest')}
        </button>
      </div>
      <OutcomeMessage outcome={outcome} />
    </section>
  );
}

interface VolumeFieldProps {
  volume: number;
  /** Called while the slider is being moved. */
  onMove(volume: number): void;
  /** Called once it is released. */
  onCommit(volume: number): void;
}

function VolumeField({ volume, onMove, onCommit }: VolumeFieldProps) {
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
        onChange={(event) => onCommit(event.currentTarget.valueAsNumber / 100)}
      />
      <span class="percent" aria-hidden="true">
        {percent}
      </span>
    </>
  );
}
