import { withTimeout } from './with-timeout.ts';

/** A tone of the chime. */
interface Note {
  /** Hertz. */
  readonly frequencyHz: number;
  /** Seconds from the beginning, each. */
  readonly startS: number;
  readonly endS: number;
}

/** A fourth upwards, from B to E: heard as a call, not as an alarm. */
const NOTES: readonly Note[] = [
  { frequencyHz: 493.88, startS: 0, endS: 0.4 },
  { frequencyHz: 659.26, startS: 0.14, endS: 0.7 },
];
/** Seconds until a note is at its loudest: without, it would begin with a crack. */
const ATTACK_S = 0.012;
/** A gain cannot fall to nothing exponentially; this is as good as nothing. */
const MIN_GAIN = 0.0001;
/** Gain of a note at full volume. Both together stay below 1, where sound is cut off. */
const MAX_GAIN = 0.4;
/** Milliseconds. Where the computer has no means to play a sound, browsers just never begin. */
const TIMEOUT_MS = 3_000;

/**
 * Plays the chime here, at a volume of 0 to 1; the page or the background must have Web Audio. Resolves when it is over,
 * after less than a second. Rejects where the browser does not play it, as without a sound device.
 */
export async function playChimeLocally(volume: number): Promise<void> {
  const context = new AudioContext();
  try {
    await withTimeout(playNotes(context, volume), TIMEOUT_MS, 'The browser did not play the sound');
  } finally {
    // Not waited for: what never began may never end.
    context.close().catch((error: unknown) => console.error('Perch could not end the sound:', error));
  }
}

/** Plays the chime in this context, and resolves when it is over. */
export async function playNotes(context: BaseAudioContext, volume: number): Promise<void> {
  const start = context.currentTime;
  // What is felt as half as loud is a good deal less than half the gain.
  const peak = Math.max(MAX_GAIN * Math.min(volume, 1) ** 2, MIN_GAIN);
  await Promise.all(NOTES.map((note) => playNote(context, note, start, peak)));
}

function playNote(
  context: BaseAudioContext,
  { frequencyHz, startS, endS }: Note,
  start: number,
  peak: number,
): Promise<void> {
  const tone = context.createOscillator();
  const envelope = context.createGain();
  tone.frequency.value = frequencyHz;
  envelope.gain.setValueAtTime(0, start + startS);
  envelope.gain.linearRampToValueAtTime(peak, start + startS + ATTACK_S);
  envelope.gain.exponentialRampToValueAtTime(MIN_GAIN, start + endS);
  tone.connect(envelope).connect(context.destination);
  return new Promise((resolve) => {
    tone.onended = () => resolve();
    tone.start(start + startS);
    tone.stop(start + endS);
  });
}
