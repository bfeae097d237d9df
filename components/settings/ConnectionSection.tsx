import { useEffect, useRef, useState } from 'preact/hooks';
import { useKeptFocus } from '../kept-focus';
import { ConnectedSummary } from './ConnectedSummary';
import { ConnectForm } from './ConnectForm';
import type { ConnectPhase, SettingsScreenProps } from './SettingsScreen';

/** Which Magpipe account Perch talks to, and with which key. */
export function ConnectionSection({
  connection,
  loading,
  phase,
  defaultApiAddress,
  onConnect,
  onDisconnect,
}: Omit<SettingsScreenProps, 'version'>) {
  const section = useRef<HTMLElement>(null);
  const [replacing, setReplacing] = useState(false);
  useKeptFocus(section);
  const connectionId = connection?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another connection ends the replacing of the key
  useEffect(() => setReplacing(false), [connectionId]);
  useEffect(() => {
    if (phase.kind === 'connected') setReplacing(false);
  }, [phase.kind]);

  const asking = !loading && (!connection || replacing);
  const form = (
    <ConnectForm
      phase={phase}
      defaultApiAddress={connection?.apiAddress ?? defaultApiAddress}
      onConnect={onConnect}
      {...(connection ? { onCancel: () => setReplacing(false) } : {})}
    />
  );
  return (
    <section class="card" aria-labelledby="connection" aria-busy={loading} ref={section} data-region>
      <h2 id="connection">Connection</h2>
      {connection && (
        <ConnectedSummary
          connection={connection}
          defaultApiAddress={defaultApiAddress}
          replacing={replacing}
          onReplace={() => setReplacing(true)}
          onDisconnect={onDisconnect}
        />
      )}
      {asking && form}
      {!asking && phase.kind === 'problem' && (
        <p role="alert" class="problem">
          {phase.text}
        </p>
      )}
      <p role="status" class="status-words">
        {statusWords(phase)}
      </p>
    </section>
  );
}

function statusWords(phase: ConnectPhase): string {
  switch (phase.kind) {
    case 'connecting':
      return 'Trying the key with Magpipe…';
    case 'connected':
      return phase.text;
    case 'disconnected':
      return 'Disconnected. Key, chats and read marks are forgotten.';
    default:
      return '';
  }
}
