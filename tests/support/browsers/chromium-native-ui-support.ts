import { ChromiumWindows } from './chromium-windows.ts';
import { type Desktop, openDesktop } from './desktop.ts';
import type { LaunchOptions } from './driver.ts';
import { type BrowserResources, openResources } from './resources.ts';

/** What Chromium needs for `nativeUi`; it survives a restart. */
export interface NativeUiSupport {
  readonly env: Readonly<Record<string, string>>;
  readonly args: readonly string[];
  readonly desktop: Desktop;
  readonly windows: ChromiumWindows;
}

/** Chromium's resources; `nativeUiSupport` is null unless `nativeUi` was asked for. */
export interface ChromiumResources extends BrowserResources {
  readonly nativeUiSupport: NativeUiSupport | null;
}

/** Opens the common resources, and those for `nativeUi` if it is asked for. */
export async function openChromiumResources(options: LaunchOptions & { apiPort: number }): Promise<ChromiumResources> {
  const resources = await openResources(options.profileDir, options.apiPort);
  const nativeUiSupport = options.nativeUi ? await openNativeUiSupport(resources.profile) : null;
  return {
    ...resources,
    nativeUiSupport,
    async release() {
      await nativeUiSupport?.desktop.stop();
      await resources.release();
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
