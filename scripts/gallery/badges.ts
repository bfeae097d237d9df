import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ENGLISH } from '../../tests/support/i18n.ts';
import { toEpochMs } from '../../utils/domain/model/instant.ts';
import type { QuietPeriod } from '../../utils/domain/notifications/quiet-period.ts';
import type { Snapshot } from '../../utils/domain/snapshot.ts';
import { type Badge, badgeOf } from '../../utils/domain/views/badge.ts';
import { fileUrl, screenshotFile } from './browser.ts';
import type { Picture } from './capture.ts';
import { manyChats, NOW, someChats } from './chats.ts';
import { SNOOZE, WAITING } from './notification-snapshots.ts';
import { iconOf } from './scene.ts';
import { connectedWith, failingWith, NOT_CONNECTED, WITH_24_CHATS } from './snapshots.ts';

export const BADGES = 'toolbar button';

const WIDTH = 720;
const SNOOZED: QuietPeriod = { kind: 'snooze', until: SNOOZE.until, endsAt: SNOOZE.until };
const QUIET_HOURS: QuietPeriod = { kind: 'quiet-hours', until: SNOOZE.until, endsAt: SNOOZE.until };
/** The first three waiting visitors, or those of them who have waited at most this long. */
const waiting = (minutes: number): Snapshot => ({
  ...WAITING,
  waits: Object.fromEntries(
    Object.entries(WAITING.waits).filter(([, { waitingSince }]) => NOW - toEpochMs(waitingSince) <= minutes * 60_000),
  ),
});

/** Every appearance of the badge, with the snapshot and the quiet period that it depends on. */
const STATES: readonly (readonly [name: string, snapshot: Snapshot, quiet?: QuietPeriod])[] = [
  ['not connected', NOT_CONNECTED],
  ['nothing unread', connectedWith(someChats(24), 0)],
  ['unread', WITH_24_CHATS],
  ['more than 999', connectedWith(manyChats(1_000), 1_000)],
  ['long wait', waiting(4)],
  ['overdue', waiting(60)],
  ['snoozed', WAITING, SNOOZED],
  ['quiet hours', WAITING, QUIET_HOURS],
  ['failing', failingWith(WITH_24_CHATS, { kind: 'offline' })],
  ['failing, all read', failingWith(connectedWith(someChats(24), 0), { kind: 'server', status: 503, waitMs: null })],
  ['key refused', failingWith(WITH_24_CHATS, { kind: 'unauthorized' })],
];

const STYLE = `
  body { margin: 0; width: ${WIDTH}px; font: 12px/18px "Noto Sans", system-ui, sans-serif; color: #1d1c29; background: #fff }
  div { display: flex; align-items: center; gap: 16px; padding: 8px 16px }
  b { flex: 0 0 120px } span.title { flex: 1 }
  .bar { position: relative; display: block; width: 56px; height: 40px; border-radius: 6px; background: #f3f3f7 }
  .dark { background: #35363f }
  .bar img { position: absolute; inset-block-start: 10px; inset-inline-start: 18px; width: 20px }
  .bar i { position: absolute; inset-block-start: 20px; inset-inline-end: 8px; padding: 0 3px; border-radius: 4px;
    font: 600 10px/14px "Noto Sans", system-ui, sans-serif }
`;

/** Draws every state of the toolbar button with its title, on a light and a dark toolbar, much as browsers do. */
export async function drawBadges(folder: string): Promise<Picture> {
  const page = resolve(folder, 'badges.html');
  const rows = STATES.map(([name, snapshot, quiet]) => row(name, badgeOf(snapshot, NOW, ENGLISH, quiet ?? null)));
  writeFileSync(page, `<!doctype html><meta charset="utf-8"><style>${STYLE}</style>${rows.join('\n')}`);
  const file = `${folder}/toolbar-button.png` as const;
  await screenshotFile(page, { width: WIDTH, height: 100, scale: 2 }, { path: file, fullPage: true });
  return { view: BADGES, title: 'every state', file, width: WIDTH, overflows: false };
}

function row(name: string, badge: Badge): string {
  return `<div><b>${name}</b>${bar(badge, '')}${bar(badge, ' dark')}<span class="title">${badge.title}</span></div>`;
}

function bar({ text, color, textColor, icon }: Badge, dark: string): string {
  const image = fileUrl(iconOf({ icon }));
  const number = text && `<i style="background: ${color}; color: ${textColor}">${text}</i>`;
  return `<span class="bar${dark}"><img src="${image}" alt="">${number}</span>`;
}
