import { useMemo, useState } from 'preact/hooks';
import { useI18n } from '../../components/i18n.tsx';
import type { ConnectPhase } from '../../components/settings/props.ts';
import { SettingsScreen } from '../../components/settings/SettingsScreen.tsx';
import { browser } from '../../utils/browser.ts';
import { DEFAULT_API_ADDRESS } from '../../utils/domain/connection/api-address.ts';
import { needsNewKey } from '../../utils/domain/model/failure.ts';
import type { I18n } from '../../utils/domain/text/i18n.ts';
import { connectResultText } from '../../utils/domain/views/connect-text.ts';
import { send } from '../../utils/messages/send.ts';
import { useChecking } from './hooks/use-checking.ts';
import { useFocusFragment } from './hooks/use-focus-fragment.ts';
import { useMuted } from './hooks/use-muted.ts';
import { useNotifications } from './hooks/use-notifications.ts';
import { useQuietHours } from './hooks/use-quiet-hours.ts';
import { useShortcuts } from './hooks/use-shortcuts.ts';
import { useSnapshot } from './hooks/use-snapshot.ts';
import { useSound } from './hooks/use-sound.ts';
import { useWaiting } from './hooks/use-waiting.ts';
import { removeUnusedHosts, requestHostPermission } from './host-permission.ts';

/** The settings page: follows the store, sends commands. */
export function App() {
  const i18n = useI18n();
  const snapshot = useSnapshot();
  const [phase, setPhase] = useState<ConnectPhase>({ kind: 'idle' });
  const sections = {
    notifications: useNotifications(snapshot),
    sound: useSound(snapshot),
    quietHours: useQuietHours(snapshot),
    waiting: useWaiting(snapshot),
    muted: useMuted(snapshot),
    checking: useChecking(snapshot),
    shortcuts: useShortcuts(snapshot),
  };
  useFocusFragment(snapshot !== null);
  const version = useMemo(() => browser.runtime.getManifest().version, []);

  return (
    <SettingsScreen
      connection={snapshot?.connection ?? null}
      isUnauthorized={snapshot?.health.state === 'failing' && needsNewKey(snapshot.health.failure)}
      loading={snapshot === null}
      phase={phase}
      defaultApiAddress={DEFAULT_API_ADDRESS}
      onConnect={(key, apiAddress) => {
        setPhase({ kind: 'connecting' });
        void connect(key, apiAddress, i18n).then(setPhase);
      }}
      onDisconnect={() => void disconnect(i18n).then(setPhase)}
      {...sections}
      version={version}
    />
  );
}

async function connect(key: string, apiAddress: string, i18n: I18n): Promise<ConnectPhase> {
  try {
    await requestHostPermission(apiAddress);
    const result = await send({ type: 'connect', key, apiAddress });
    if (result.kind === 'connected') await removeUnusedPermissions(apiAddress);
    const text = connectResultText(result, i18n);
    return { kind: result.kind === 'connected' ? 'connected' : 'problem', text };
  } catch (error) {
    return failedPhase(error, i18n);
  }
}

async function disconnect(i18n: I18n): Promise<ConnectPhase> {
  try {
    await send({ type: 'disconnect' });
    await removeUnusedPermissions(null);
    return { kind: 'disconnected' };
  } catch (error) {
    return failedPhase(error, i18n);
  }
}

/** A failure here does not fail the command. */
async function removeUnusedPermissions(apiAddress: string | null): Promise<void> {
  await removeUnusedHosts(apiAddress).catch((error: unknown) =>
    console.error('Perch could not remove unused permissions:', error),
  );
}

function failedPhase(error: unknown, { t }: I18n): ConnectPhase {
  console.error('Perch could not connect or disconnect:', error);
  return { kind: 'problem', text: t('connectBroken') };
}
