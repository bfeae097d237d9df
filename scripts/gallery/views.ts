import type { ExtensionPath } from '../../tests/support/browsers/driver.ts';

/** A page of Perch at some size. */
export interface View {
  readonly file: ExtensionPath;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Physical pixels per CSS pixel; 2 at a zoom of 200 %. */
  readonly scale?: 2;
  /** A touch screen and no mouse. */
  readonly touch?: true;
  /** Whether the picture shows the whole page. */
  readonly whole?: true;
}

/** At 200 % a popup keeps its width, but the browser's limit of 600 pixels is half as many CSS pixels. */
export const VIEWS = {
  popup: { file: 'popup.html', width: 384, height: 600 },
  'popup at 200 %': { file: 'popup.html', width: 384, height: 300, scale: 2 },
  'popup, touched': { file: 'popup.html', width: 384, height: 600, touch: true },
  'side panel': { file: 'sidepanel.html', width: 320, height: 900 },
  'narrow side panel': { file: 'sidepanel.html', width: 200, height: 800 },
  'side panel at 200 %': { file: 'sidepanel.html', width: 180, height: 450, scale: 2 },
  settings: { file: 'options.html', width: 1000, height: 800, whole: true },
  'small settings': { file: 'options.html', width: 360, height: 640, whole: true },
  'settings at 200 %': { file: 'options.html', width: 500, height: 400, scale: 2, whole: true },
  'popup in the README': { file: 'popup.html', width: 384, height: 600, scale: 2 },
  'side panel in the README': { file: 'sidepanel.html', width: 320, height: 744, scale: 2 },
  'side panel in a store': { file: 'sidepanel.html', width: 320, height: 744 },
  'settings in a store': { file: 'options.html', width: 1280, height: 744 },
} as const satisfies Readonly<Record<string, View>>;

export type ViewName = keyof typeof VIEWS;
