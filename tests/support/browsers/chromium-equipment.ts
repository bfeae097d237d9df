import { type Base, openBase } from './base.ts';
import { ChromiumNative } from './chromium-native.ts';
import { type Desktop, openDesktop } from './desktop.ts';
import type { LaunchOptions } from './driver.ts';

/** What a Chromium needs so that hands reach it, and what stays when it restarts. */
export interface Equipment {
  readonly env: Readonly<Record<string, string>>;
  readonly args: readonly string[];
  readonly desktop: Desktop;
  readonly native: ChromiumNative;
}

/** What Chromium stands on; without hands there is no equipment. */
export interface ChromiumBase extends Base {
  readonly equipment: Equipment | null;
}

/** As `openBase`, with what hands need where those are wanted. */
export async function openChromiumBase(options: LaunchOptions & { apiPort: number }): Promise<ChromiumBase> {
  const base = await openBase(options.profileDir, options.apiPort);
  const equipment = options.hands ? await openEquipment(base.profile) : null;
  return {
    ...base,
    equipment,
    async release() {
      await equipment?.desktop.stop();
      await base.release();
    },
  };
}

async function openEquipment(profile: string): Promise<Equipment> {
  const desktop = await openDesktop(profile);
  return {
    env: { DBUS_SESSION_BUS_ADDRESS: desktop.address },
    args: ChromiumNative.arguments,
    desktop,
    native: new ChromiumNative(profile),
  };
}
