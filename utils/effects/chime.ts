import { withTimeout } from './with-timeout.ts';

/** A tone of the chime. */
interface Note {
  readonly frequencyHz: number;
  /** From the beginning of the chime. */
  readonly startS: number;
  readonly endS: number;
}

/** A fourth upwards, from B to E, sounds like a call rather than an alarm. */
const NOTES: readonly Note[] = [
  { frequencyHz: 493.88, startS: 0, endS: 0.4 },
  { frequencyHz: 659.26, startS: 0.14, endS: 0.7 },
];
/** Seconds until a note is at its loudest. A note without an attack begins with a click. */
const ATTACK_S = 0.012;
/** An exponential ramp cannot reach zero; this is inaudible. */
const MIN_GAIN = 0.0001;
/** Gain of a note at full volume. Both notes together stay below 1, above which sound is clipped. */
const MAX_GAIN = 0.4;
/** Milliseconds. Without a sound device, browsers never start to play. */
const TIMEOUT_MS = 3_000;

/**
 * Plays the chime in this page or background, which must have Web Audio, at a volume of 0 to 1. Resolves when it is over,
 * after less than a second. Rejects where the browser does not play it, for example without a sound device.
 */
export async function playChimeLocally(volume: number): Promise<void> {
  const context = new AudioContext();
  try {
    await withTimeout(playNotes(context, volume), TIMEOUT_MS, 'The browser did not play the sound');
  } finally {
    // Not awaited: a context that never started may never close.
    context.close().catch((error: unknown) => console.error('Perch could not end the sound:', error));
  }
}

/** Plays the chime in this context, and resolves when it is over. */
export async function playNotes(context: BaseAudioContext, volume: number): Promise<void> {
  const start = context.currentTime;
  // Half as loud to the ear is much less than half the gain.
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
