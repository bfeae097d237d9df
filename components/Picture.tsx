import type { Notice } from '../utils/domain/views/notice.ts';

export type PictureName = 'not-connected' | 'no-chats' | 'no-match' | 'all-read' | Notice['kind'];

/** The files in `public/pictures`, which adapt to light and dark mode. */
export const DRAWINGS: Record<PictureName, string> = {
  'not-connected': 'bird',
  'no-chats': 'asleep',
  'no-match': 'lens',
  'all-read': 'done',
  unauthorized: 'key',
  offline: 'cut',
  timeout: 'clock',
  'rate-limited': 'clock',
  server: 'trouble',
  'bad-request': 'question',
  unexpected: 'question',
  storage: 'question',
};

/** A decorative picture; the text beside it says everything. */
export function Picture({ name }: { name: PictureName }) {
  return <img class="picture" src={`/pictures/${DRAWINGS[name]}.svg`} width="160" height="120" alt="" />;
}
