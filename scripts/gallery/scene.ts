import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { I18n } from '../../utils/domain/text/i18n.ts';
import type { Badge } from '../../utils/domain/views/badge.ts';
import type { NotificationContent } from '../../utils/domain/views/notification.ts';
import { fileUrl, screenshotFile } from './browser.ts';
import type { Picture } from './capture.ts';

/** A browser window with Perch in it, drawn around real pictures. */
export interface Scene {
  readonly i18n: I18n;
  readonly theme: 'light' | 'dark';
  readonly badge: Badge;
  /** Hangs from the toolbar button. */
  readonly popup?: Picture;
  /** Stands at the end of the window. */
  readonly panel?: Picture;
  /** Fills the window; without it, a shop's page does. */
  readonly page?: Picture;
  readonly notification?: NotificationContent;
}

/** CSS pixels: what all three stores take. */
export const SCENE_SIZE = { width: 1280, height: 800 } as const;
/** The height of the browser's own bar. */
export const BAR_HEIGHT = 56;

const STYLE = `
  :root { color-scheme: light; --bar: #e9e9f1; --field: #ffffff; --ink: #4b4a5c; --site: #f8f7f3; --line: #e6e3da; --card: #fff }
  .dark { color-scheme: dark; --bar: #2a2931; --field: #1d1c23; --ink: #b9b7c6; --site: #17161b; --line: #2b2a33; --card: #2f2e38 }
  * { box-sizing: border-box }
  body { margin: 0; height: ${SCENE_SIZE.height}px; display: flex; flex-direction: column; overflow: hidden; position: relative;
    background: var(--site); color: var(--ink); font: 14px/20px "Noto Sans", "Noto Sans Arabic", system-ui, sans-serif }
  .bar { flex: 0 0 ${BAR_HEIGHT}px; display: flex; align-items: center; gap: 14px; padding-inline: 20px; background: var(--bar) }
  .dot { width: 14px; height: 14px; border-radius: 50%; background: color-mix(in srgb, var(--ink) 25%, transparent) }
  .address { flex: 1; height: 34px; margin-inline: 8px; padding: 7px 16px; border-radius: 17px; background: var(--field) }
  .tool { width: 20px; height: 20px; border-radius: 6px; background: color-mix(in srgb, var(--ink) 25%, transparent) }
  .button { position: relative; width: 32px; height: 32px; padding: 6px; border-radius: 8px; background: color-mix(in srgb, var(--ink) 12%, transparent) }
  .button img { display: block; width: 20px; height: 20px }
  .button i { position: absolute; inset-block-end: -1px; inset-inline-end: -3px; padding: 0 4px; border-radius: 4px; font: 600 10px/14px "Noto Sans", sans-serif }
  .window { flex: 1; display: flex; min-height: 0 }
  .page { flex: 1; min-width: 0; background: top / cover no-repeat }
  .site { flex: 1; padding: 56px 72px }
  .site b, .site i { display: block; border-radius: 7px; background: var(--line) }
  .site b { width: 46%; height: 40px; margin-block-end: 36px; background: color-mix(in srgb, var(--line) 70%, var(--ink)) }
  .site i { height: 14px; margin-block: 14px }
  .goods { display: grid; grid-template-columns: repeat(3, 1fr); gap: 28px; margin-block-start: 52px }
  .goods i { height: 260px; border-radius: 18px; margin: 0 }
  .panel { flex: 0 0 320px; width: 320px; height: 100%; object-fit: cover; object-position: top; border-inline-start: 1px solid var(--line) }
  .popup { position: absolute; inset-block-start: ${BAR_HEIGHT + 4}px; inset-inline-end: 68px; width: 384px; border-radius: 12px;
    box-shadow: 0 0 0 1px rgb(0 0 0 / 8%), 0 16px 48px rgb(0 0 0 / 28%) }
  .notification { position: absolute; inset-block-end: 40px; inset-inline-start: 40px; width: 400px; display: grid; grid-template-columns: 44px 1fr; gap: 2px 14px;
    padding: 16px 18px; border-radius: 14px; background: var(--card); box-shadow: 0 0 0 1px rgb(0 0 0 / 6%), 0 12px 36px rgb(0 0 0 / 22%) }
  .notification img { grid-row: span 3; width: 44px; height: 44px; margin-block-start: 2px }
  .notification strong { font-weight: 650; color: color-mix(in srgb, var(--ink) 60%, CanvasText) }
  .notification span { color: var(--ink) }
  .notification small { color: color-mix(in srgb, var(--ink) 80%, transparent); font-size: 12px }
  .notification p { grid-column: 1 / -1; display: flex; gap: 10px; margin: 10px 0 0 }
  .notification p span { flex: 1; padding: 6px; border-radius: 8px; text-align: center; background: color-mix(in srgb, var(--ink) 10%, transparent) }
`;

/** Draws the scene into `file`; `scale` in physical pixels per CSS pixel. `folder` is for the page that it is drawn from. */
export async function drawScene(
  scene: Scene,
  folder: string,
  file: `${string}.${'png' | 'webp'}`,
  scale: number,
): Promise<void> {
  const page = resolve(folder, 'scene.html');
  writeFileSync(page, html(scene));
  const options = file.endsWith('.webp') ? { type: 'webp' as const, quality: 88 } : {};
  await screenshotFile(page, { ...SCENE_SIZE, scale }, { path: file, ...options });
}

function html({ i18n, theme, badge, popup, panel, page, notification }: Scene): string {
  const direction = i18n.t('direction');
  const number = badge.text && `<i style="background:${badge.color};color:${badge.textColor}">${badge.text}</i>`;
  const address = page ? 'Perch' : 'shop.example.com';
  const content = page ? `<div class="page" style="background-image:url(${fileUrl(page.file)})"></div>` : SITE;
  return `<!doctype html><html lang="${i18n.locale}" dir="${direction}" class="${theme}"><meta charset="utf-8"><style>${STYLE}</style>
<div class="bar"><span class="dot"></span><span class="dot"></span><span class="dot"></span>
<span class="address">${address}</span><span class="tool"></span><span class="tool"></span>
<span class="button"><img src="${fileUrl(iconOf(badge))}" alt="">${number}</span><span class="tool"></span></div>
<div class="window">${content}${panel ? `<img class="panel" src="${fileUrl(panel.file)}" alt="">` : ''}</div>
${popup ? `<img class="popup" src="${fileUrl(popup.file)}" alt="">` : ''}${notification ? card(notification) : ''}</html>`;
}

const SITE = `<div class="site"><b></b>${[94, 88, 97, 52].map((width) => `<i style="width:${width}%"></i>`).join('')}
<div class="goods"><i></i><i></i><i></i></div></div>`;

function card({ title, message, context, buttons }: NotificationContent): string {
  const labels = buttons.map((label) => `<span>${escapeHtml(label)}</span>`).join('');
  return `<div class="notification"><img src="${fileUrl('public/icon/96.png')}" alt=""><strong>${escapeHtml(title)}</strong>
<span dir="auto">${escapeHtml(message)}</span><small>${escapeHtml(context ?? '')}</small><p>${labels}</p></div>`;
}

/** Returns the file of a badge's icon. */
export function iconOf({ icon }: Pick<Badge, 'icon'>): string {
  return `public/icon/${icon === 'normal' ? '' : `${icon}/`}48.png`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
