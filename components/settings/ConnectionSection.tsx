import { useRef } from 'preact/hooks';
import type { I18n } from '../../utils/domain/text/i18n.ts';
import { useFocusRestore } from '../hooks/use-focus-restore.ts';
import { Icon } from '../Icon.tsx';
import { useT } from '../i18n.tsx';
import { ConnectedSummary } from './ConnectedSummary.tsx';
import { ConnectForm } from './ConnectForm.tsx';
import { useKeyReplacement } from './hooks/use-key-replacement.ts';
import type { ConnectionProps, ConnectPhase } from './props.ts';

/** The connection to a Magpipe account. */
export function ConnectionSection(props: ConnectionProps) {
  const { connection, isUnauthorized, loading, phase: latestPhase, defaultApiAddress, onConnect, onDisconnect } = props;
  const t = useT();
  const section = useRef<HTMLElement>(null);
  const { phase, replacing, start, cancel, dismissPhase } = useKeyReplacement(connection?.id, latestPhase);
  useFocusRestore(section);
  const showsForm = !loading && (!connection || replacing || isUnauthorized);
  const status = connectStatusText(phase, connection !== null && !isUnauthorized, t);
  const form = (
    <ConnectForm
      phase={phase}
      defaultApiAddress={connection?.apiAddress ?? defaultApiAddress}
      onConnect={onConnect}
      onEdit={dismissPhase}
      {...(replacing ? { onCancel: cancel } : {})}
    />
  );
  return (
    <section class="card" aria-labelledby="connection" aria-busy={loading} ref={section} data-region>
      <h2 id="connection">{t('connectionHeading')}</h2>
      <p class="intro">{t('connectionIntro')}</p>
      {connection && (
        <ConnectedSummary
          connection={connection}
          defaultApiAddress={defaultApiAddress}
          replacing={replacing}
          isUnauthorized={isUnauthorized}
          onReplace={start}
          onDisconnect={onDisconnect}
        />
      )}
      {isUnauthorized && phase.kind !== 'problem' && (
        <p role="alert" class="problem">
          {t('keyRefusedAlert')}
        </p>
      )}
      {showsForm && form}
      {!showsForm && phase.kind === 'problem' && (
        <p role="alert" class="problem">
          {phase.text}
        </p>
      )}
      <div role="status" class="outcome">
        {status && (
          <p>
            {phase.kind !== 'connecting' && <Icon name="check" />}
            {status}
          </p>
        )}
      </div>
    </section>
  );
}

/** Takes the store into account, because another page may have changed the connection since. */
function connectStatusText(phase: ConnectPhase, connected: boolean, t: I18n['t']): string {
  switch (phase.kind) {
    case 'connecting':
      return t('connectTrying');
    case 'connected':
      return connected ? phase.text : '';
    case 'disconnected':
      return connected ? '' : t('connectDisconnected');
    default:
      return '';
  }
}
