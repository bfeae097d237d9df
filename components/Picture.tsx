import type { ComponentChildren } from 'preact';
import type { Notice } from '../utils/domain/views/popup';
import { Bird, Branch, Cloud, Lens, Sign, Tick } from './picture-parts';

export type PictureName = 'logo' | 'not-connected' | 'no-chats' | 'no-match' | 'all-read' | Notice['kind'];

const SCENES: Record<PictureName, () => ComponentChildren> = {
  logo: () => <Bird />,
  'not-connected': () => <Bird />,
  'no-chats': () => <Bird asleep />,
  'no-match': () => <Lens />,
  'all-read': () => (
    <>
      <Bird />
      <Tick />
    </>
  ),
  refused: () => <Sign kind="key" />,
  offline: () => <Cloud kind="cut" />,
  timeout: () => <Sign kind="clock" />,
  'rate-limited': () => <Sign kind="clock" />,
  server: () => <Cloud kind="trouble" />,
  rejected: () => <Sign kind="question" />,
  unexpected: () => <Sign kind="question" />,
  storage: () => <Sign kind="question" />,
};

/** A small scene on a branch; it says nothing that the words beside it do not say. */
export function Picture({ name }: { name: PictureName }) {
  return (
    <svg class="picture" viewBox="0 0 160 120" aria-hidden="true" focusable="false">
      <circle class="picture-sky" cx="80" cy="58" r="54" />
      <Branch />
      {SCENES[name]()}
    </svg>
  );
}
