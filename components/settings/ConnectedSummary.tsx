import type { Connection } from '../../utils/domain/chat';
import { Icon } from '../Icon';

interface ConnectedSummaryProps {
  connection: Connection;
  defaultApiAddress: string;
  replacing: boolean;
  /** Magpipe refuses the key. */
  refused: boolean;
  onReplace(): void;
  onDisconnect(): void;
}

/** With which key and where Perch is connected, and how to end or change that. */
export function ConnectedSummary(props: ConnectedSummaryProps) {
  const { connection, defaultApiAddress, replacing, refused, onReplace, onDisconnect } = props;
  return (
    <>
      <div class="connected">
        <span class="connected-sign">
          <Icon name={refused ? 'key' : 'check'} />
        </span>
        <div>
          <p class="connected-title">
            {refused ? 'Not accepted: key' : 'Connected with key'} <code>{connection.hint}</code>
          </p>
          {connection.apiAddress !== defaultApiAddress && <p class="help">{connection.apiAddress}</p>}
        </div>
      </div>
      {!replacing && (
        <div class="buttons">
          <button type="button" class="button button-quiet" onClick={onReplace}>
            Replace key
          </button>
          <button type="button" class="button button-quiet button-alert" onClick={onDisconnect}>
            Disconnect
          </button>
        </div>
      )}
    </>
  );
}
