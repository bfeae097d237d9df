import { type Page, type Target, TargetType, type WebWorker } from 'puppeteer-core';
import type { RunningChromium } from './chromium-launch.ts';
import type { NativeUiSupport } from './chromium-native-ui-support.ts';
import type { ChromiumWindows } from './chromium-windows.ts';
import type { Desktop } from './desktop.ts';
import { eventually, until } from './eventually.ts';
import type { NativeUi, Notification } from './native-ui.ts';
import { keysOf, notificationIds } from './probe.ts';

const PROMPT = 'ExtensionInstallDialogView';
/** The indexes of the prompt's buttons, on every system but Windows. */
const BUTTONS = { deny: 0, allow: 1 };
/** Chromium's prompts ignore clicks in their first half second and twice within half a second, to prevent accidents. */
const BETWEEN_CLICKS_MS = 700;

export class ChromiumNativeUi implements NativeUi {
  readonly #running: RunningChromium;
  readonly #desktop: Desktop;
  readonly #windows: ChromiumWindows;

  constructor(running: RunningChromium, { desktop, windows }: NativeUiSupport) {
    this.#running = running;
    this.#desktop = desktop;
    this.#windows = windows;
  }

  async notifications(): Promise<Notification[]> {
    return this.#desktop.shown().map(({ title, message, buttons }) => ({ title, message, buttons }));
  }

  async notificationIds(): Promise<string[]> {
    return notificationIds(await this.#running.probe());
  }

  async clickNotification(title: string): Promise<void> {
    this.#desktop.activate(this.#idOf(title));
  }

  async pressNotificationButton(title: string, label: string): Promise<void> {
    this.#desktop.activate(this.#idOf(title), label);
  }

  async dismissNotification(title: string): Promise<void> {
    this.#desktop.dismiss(this.#idOf(title));
  }

  async answerPrompt(answer: 'allow' | 'deny', ask: () => Promise<unknown>): Promise<void> {
    const answered = ask();
    await until('Chromium shows a prompt', () => this.#windows.isOpen(PROMPT));
    let pressedAt = 0;
    const pressUntilGone = async () => {
      if (!(await this.#windows.isOpen(PROMPT))) return;
      if (Date.now() - pressedAt >= BETWEEN_CLICKS_MS) {
        await this.#windows.press(PROMPT, 'MdTextButton', BUTTONS[answer]);
        pressedAt = Date.now();
      }
      throw new Error('the prompt is still open');
    };
    await eventually(pressUntilGone, { what: `press ${answer}` });
    await answered;
  }

  async runShortcut(command: string): Promise<void> {
    const keys = await keysOf(await this.#running.probe(), command);
    await this.#windows.pressKeys('BrowserWidget', keys);
  }

  async clickMenu(id: string): Promise<void> {
    const probe = await this.#running.probe();
    // Rejects if there is no such item.
    await probe.evaluate(`chrome.contextMenus.update(${JSON.stringify(id)}, {})`);
    const worker = await eventually(() => this.#wakeWorker(probe), { what: 'the background wakes' });
    await worker.evaluate(
      `chrome.contextMenus.onClicked.dispatch({ menuItemId: ${JSON.stringify(id)}, editable: false })`,
    );
  }

  async installWarnings(): Promise<string[]> {
    const probe = await this.#running.probe();
    const ask = 'chrome.management.getPermissionWarningsByManifest(JSON.stringify(chrome.runtime.getManifest()))';
    return (await probe.evaluate(ask)) as string[];
  }

  async #wakeWorker(probe: Page): Promise<WebWorker> {
    // The background rejects this unknown message, but wakes up for it.
    await probe.evaluate(`chrome.runtime.sendMessage('wake')`);
    const isOurs = (target: Target) =>
      target.type() === TargetType.SERVICE_WORKER && target.url().includes(this.#running.extension.id);
    const worker = await this.#running.browser.targets().find(isOurs)?.worker();
    if (!worker) throw new Error('the worker is not running yet');
    return worker;
  }

  /** @throws {Error} Unless exactly one notification has this title. */
  #idOf(title: string): number {
    const shown = this.#desktop.shown();
    const [one, ...others] = shown.filter((notification) => notification.title === title);
    if (!one || others.length > 0)
      throw new Error(`"${title}" among ${JSON.stringify(shown.map(({ title }) => title))}`);
    return one.id;
  }
}
