import { until } from './eventually.ts';
import { EXTENSION_ID, type RunningFirefox } from './firefox-launch.ts';
import type { NativeUi, Notification } from './native-ui.ts';
import { keysOf, notificationIds } from './probe.ts';

export class FirefoxNativeUi implements NativeUi {
  readonly #running: RunningFirefox;

  constructor(running: RunningFirefox) {
    this.#running = running;
  }

  async notifications(): Promise<Notification[]> {
    return (await this.#running.internals.run('alerts')) as Notification[];
  }

  async notificationIds(): Promise<string[]> {
    return notificationIds(await this.#running.probe());
  }

  async clickNotification(title: string): Promise<void> {
    await this.#running.internals.run('clickAlert', { title });
  }

  async pressNotificationButton(title: string, label: string): Promise<void> {
    throw new Error(`Firefox has no button "${label}" in the notification "${title}".`);
  }

  async dismissNotification(title: string): Promise<void> {
    await this.#running.internals.run('dismissAlert', { title });
  }

  async answerPrompt(answer: 'allow' | 'deny', ask: () => Promise<unknown>): Promise<void> {
    const { internals } = this.#running;
    await internals.run('prompts', { on: true });
    try {
      await ask();
      await until('Firefox shows a prompt', async () => (await internals.run('answer', { answer })) === true);
    } finally {
      await internals.run('prompts', { on: false });
    }
  }

  async runShortcut(command: string): Promise<void> {
    if (command === '_execute_action') throw new Error('Headless Firefox does not open the popup on its keys.');
    const keys = await keysOf(await this.#running.probe(), command);
    await this.#running.internals.run('pressKeys', { keys });
  }

  async clickMenu(item: string): Promise<void> {
    await this.#running.internals.run('clickMenu', { id: EXTENSION_ID, item });
  }

  async installWarnings(): Promise<string[]> {
    return (await this.#running.internals.run('warnings', { id: EXTENSION_ID })) as string[];
  }
}
