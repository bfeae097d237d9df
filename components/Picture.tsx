import type { Notice } from '../utils/domain/views/notice.ts';

export type PictureName = 'not-connected' | 'no-chats' | 'no-match' | 'all-read' | Notice['kind'];

/** The drawings in `public/pictures`; they know light and dark by themselves. */
const DRAWINGS: Record<PictureName, string> = {
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

/** A small scene on a branch; it says nothing that the words beside it do not say. */
export function Picture({ name }: { name: PictureName }) {
  return <img class="picture" src={`/pictures/${DRAWINGS[name]}.svg`} width="160" height="120" alt="" />;
}
