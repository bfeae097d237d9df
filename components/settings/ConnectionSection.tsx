import { useEffect, useRef, useState } from 'preact/hooks';
import type { I18n } from '../../utils/domain/i18n';
import { useT } from '../i18n';
import { useKeptFocus } from '../kept-focus';
import { ConnectedSummary } from './ConnectedSummary';
import { ConnectForm } from './ConnectForm';
import type { ConnectionProps, ConnectPhase } from './props';

/** Which Magpipe account Perch talks to, and with which key. */
export function ConnectionSection({
  connection,
  refused,
  loading,
  phase: latestPhase,
  defaultApiAddress,
  onConnect,
  onDisconnect,
}: ConnectionProps) {
  const t = useT();
  const section = useRef<HTMLElement>(null);
  const [replacing, setReplacing] = useState(false);
  // Another key is being typed, or none: what was said of the last one does not hold for that.
  const [pastPhase, setPastPhase] = useState<ConnectPhase | null>(null);
  const phase: ConnectPhase = latestPhase === pastPhase ? { kind: 'idle' } : latestPhase;
  const leaveBehind = () => setPastPhase(latestPhase.kind === 'problem' ? latestPhase : null);
  useKeptFocus(section);
  const connectionId = connection?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another connection ends the replacing of the key
  useEffect(() => setReplacing(false), [connectionId]);
  useEffect(() => {
    if (phase.kind === 'connected') setReplacing(false);
  }, [phase.kind]);

  const cancel = () => {
    setReplacing(false);
    leaveBehind();
  };

  const asking = !loading && (!connection || replacing || refused);
  const said = statusWords(phase, connection !== null && !refused, t);
  const form = (
    <ConnectForm
      phase={phase}
      defaultApiAddress={connection?.apiAddress ?? defaultApiAddress}
      onConnect={onConnect}
      onEdit={leaveBehind}
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
          refused={refused}
          onReplace={() => setReplacing(true)}
          onDisconnect={onDisconnect}
        />
      )}
      {refused && phase.kind !== 'problem' && (
        <p role="alert" class="problem">
          {t('refusedAlert')}
        </p>
      )}
      {asking && form}
      {!asking && phase.kind === 'problem' && (
        <p role="alert" class="problem">
          {phase.text}
        </p>
      )}
      <div role="status" class="outcome">
        {said && <p>{said}</p>}
      </div>
    </section>
  );
}

/** Another page can have ended the connection since. */
function statusWords(phase: ConnectPhase, connected: boolean, t: I18n['t']): string {
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
