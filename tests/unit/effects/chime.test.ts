import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { playChimeLocally, playNotes } from '../../../utils/effects/chime.ts';

/** What one oscillator and its envelope were set to. */
interface PlayedNote {
  from: number;
  to: number;
  peak: number;
  end: () => void;
}

/** As much of Web Audio as the chime needs. It makes no sound, and reports when each note is over. */
class FakeContext {
  static last: FakeContext;
  readonly currentTime = 10;
  readonly destination = 'speakers';
  readonly notes: PlayedNote[] = [];
  readonly close = vi.fn(async () => undefined);
  #peaks: number[] = [];

  constructor() {
    FakeContext.last = this;
  }

  createGain() {
    const gain = {
      setValueAtTime: vi.fn(),
      linearRampToValueAtTime: (value: number) => this.#peaks.push(value),
      exponentialRampToValueAtTime: vi.fn(),
    };
    return { gain, connect: (to: unknown) => expect(to).toBe(this.destination) };
  }

  createOscillator() {
    const tone = {
      frequency: { value: 0 },
      onended: () => {},
      connect: (to: unknown) => to,
      start: (from: number) =>
        this.notes.push({ from, to: 0, peak: this.#peaks.at(-1) ?? 0, end: () => tone.onended() }),
      stop: (to: number) => Object.assign(this.notes.at(-1) ?? {}, { to }),
    };
    return tone;
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('AudioContext', FakeContext);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function notesAt(volume: number): Promise<PlayedNote[]> {
  const context = new FakeContext();
  const over = playNotes(context as unknown as BaseAudioContext, volume);
  for (const { end } of context.notes) end();
  await over;
  return context.notes;
}

describe('the chime', () => {
  it('plays two notes within 0.8 s, the first one at once', async () => {
    const notes = await notesAt(1);
    expect(notes).toHaveLength(2);
    expect(notes[0]?.from).toBe(10);
    expect(Math.max(...notes.map(({ to }) => to))).toBeLessThan(10.8);
  });

  it('is as loud as it was set, and never clipped', async () => {
    const loudness = async (volume: number) => (await notesAt(volume)).reduce((sum, { peak }) => sum + peak, 0);
    expect(await loudness(1)).toBeLessThan(1);
    expect(await loudness(7)).toBe(await loudness(1));
    expect(await loudness(0.5)).toBeLessThan(await loudness(0.6));
    expect(await loudness(0)).toBeLessThan(0.001);
  });

  it('ends with its last note, and closes its context', async () => {
    const over = vi.fn();
    const playing = playChimeLocally(0.5).then(over);
    const { notes, close } = FakeContext.last;
    notes[0]?.end();
    await vi.advanceTimersByTimeAsync(500);
    expect(over).not.toHaveBeenCalled();
    expect(close).not.toHaveBeenCalled();
    notes[1]?.end();
    await playing;
    expect(close).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('rejects where the computer plays nothing', async () => {
    const playing = expect(playChimeLocally(0.5)).rejects.toThrow('did not play');
    await vi.advanceTimersByTimeAsync(3_000);
    await playing;
    expect(FakeContext.last.close).toHaveBeenCalledOnce();
  });
});
