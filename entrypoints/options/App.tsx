import { useMemo, useState } from 'preact/hooks';
import { useI18n } from '@/components/i18n';
import type { ConnectPhase } from '@/components/settings/props';
import { SettingsScreen } from '@/components/settings/SettingsScreen';
import { browser } from '@/utils/browser';
import { DEFAULT_API_ADDRESS } from '@/utils/domain/api-address';
import { needsNewKey } from '@/utils/domain/failure';
import type { I18n } from '@/utils/domain/i18n';
import { connectWords } from '@/utils/domain/views/connect-words';
import { send } from '@/utils/messages/send';
import { askForHost, giveBackHosts } from './host-permission';
import { useChecking } from './use-checking';
import { useFragment } from './use-fragment';
import { useMuted } from './use-muted';
import { useNotifications } from './use-notifications';
import { useQuiet } from './use-quiet';
import { useShortcuts } from './use-shortcuts';
import { useSnapshot } from './use-snapshot';
import { useSound } from './use-sound';
import { useWaiting } from './use-waiting';

/** The settings page: follows the store, sends commands. */
export function App() {
  const i18n = useI18n();
  const snapshot = useSnapshot();
  const [phase, setPhase] = useState<ConnectPhase>({ kind: 'idle' });
  const sections = {
    notifications: useNotifications(snapshot),
    sound: useSound(snapshot),
    quiet: useQuiet(snapshot),
    waiting: useWaiting(snapshot),
    muted: useMuted(snapshot),
    checking: useChecking(snapshot),
    shortcuts: useShortcuts(snapshot),
  };
  useFragment(snapshot !== null);
  const version = useMemo(() => browser.runtime.getManifest().version, []);

  return (
    <SettingsScreen
      connection={snapshot?.connection ?? null}
      refused={snapshot?.health.state === 'failing' && needsNewKey(snapshot.health.failure)}
      loading={snapshot === null}
      phase={phase}
      defaultApiAddress={DEFAULT_API_ADDRESS}
      onConnect={(key, apiAddress) => {
        setPhase({ kind: 'connecting' });
        void tryKey(key, apiAddress, i18n).then(setPhase);
      }}
      onDisconnect={() => void disconnect(i18n).then(setPhase)}
      {...sections}
      version={version}
    />
  );
}

async function tryKey(key: string, apiAddress: string, i18n: I18n): Promise<ConnectPhase> {
  try {
    await askForHost(apiAddress);
    const result = await send({ type: 'connect', key, apiAddress });
    if (result.kind === 'connected') await giveBack(apiAddress);
    const text = connectWords(result, i18n);
    return { kind: result.kind === 'connected' ? 'connected' : 'problem', text };
  } catch (error) {
    return broken(error, i18n);
  }
}

async function disconnect(i18n: I18n): Promise<ConnectPhase> {
  try {
    await send({ type: 'disconnect' });
    await giveBack(null);
    return { kind: 'disconnected' };
  } catch (error) {
    return broken(error, i18n);
  }
}

/** A permission that cannot be given back does not make the command fail. */
async function giveBack(apiAddress: string | null): Promise<void> {
  await giveBackHosts(apiAddress).catch((error: unknown) => console.error('Perch could not give back:', error));
}

function broken(error: unknown, { t }: I18n): ConnectPhase {
  console.error('Perch could not carry it out:', error);
  return { kind: 'problem', text: t('connectBroken') };
}
