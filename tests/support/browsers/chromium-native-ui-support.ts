import { ChromiumWindows } from './chromium-windows.ts';
import { type Desktop, openDesktop } from './desktop.ts';
import type { LaunchOptions } from './driver.ts';
import { type BrowserResources, openResources } from './resources.ts';

/** What a Chromium needs so that hands reach it, and what stays when it restarts. */
export interface NativeUiSupport {
  readonly env: Readonly<Record<string, string>>;
  readonly args: readonly string[];
  readonly desktop: Desktop;
  readonly windows: ChromiumWindows;
}

/** What Chromium stands on; without hands there is no equipment. */
export interface ChromiumResources extends BrowserResources {
  readonly nativeUiSupport: NativeUiSupport | null;
}

/** As `openBase`, with what hands need where those are wanted. */
export async function openChromiumResources(options: LaunchOptions & { apiPort: number }): Promise<ChromiumResources> {
  const base = await openResources(options.profileDir, options.apiPort);
  const nativeUiSupport = options.nativeUi ? await openNativeUiSupport(base.profile) : null;
  return {
    ...base,
    nativeUiSupport,
    async release() {
      await nativeUiSupport?.desktop.stop();
      await base.release();
    },
  };
}

async function openNativeUiSupport(profile: string): Promise<NativeUiSupport> {
  const desktop = await openDesktop(profile);
  return {
    env: { DBUS_SESSION_BUS_ADDRESS: desktop.address },
    args: ChromiumWindows.arguments,
    desktop,
    windows: new ChromiumWindows(profile),
  };
}
