import type { Connection } from '../../utils/domain/model/connection-state.ts';
import { Icon } from '../Icon.tsx';
import { useT } from '../i18n.tsx';
import { Sentence, SLOT } from '../Sentence.tsx';

interface ConnectedSummaryProps {
  connection: Connection;
  defaultApiAddress: string;
  replacing: boolean;
  /** Whether Magpipe refuses the key. */
  isUnauthorized: boolean;
  onReplace(): void;
  onDisconnect(): void;
}

/** The key and address of the connection, with buttons to replace the key and to disconnect. */
export function ConnectedSummary(props: ConnectedSummaryProps) {
  const { connection, defaultApiAddress, replacing, isUnauthorized, onReplace, onDisconnect } = props;
  const t = useT();
  return (
    <div class="connected-row">
      <div class="connected">
        <span class="connected-sign">
          <Icon name={isUnauthorized ? 'key' : 'check'} />
        </span>
        <div>
          <p class="connected-title">
            <Sentence text={t(isUnauthorized ? 'keyRefused' : 'connectedWith', { key: SLOT })}>
              <code dir="ltr">{connection.hint}</code>
            </Sentence>
          </p>
          {connection.apiAddress !== defaultApiAddress && (
            <p class="help">
              <bdi dir="ltr">{connection.apiAddress}</bdi>
            </p>
          )}
        </div>
      </div>
      {!replacing && (
        <div class="buttons">
          <button type="button" class="button button-secondary" onClick={onReplace}>
            {t('replaceKey')}
          </button>
          <button type="button" class="button button-secondary button-alert" onClick={onDisconnect}>
            {t('disconnect')}
          </button>
        </div>
      )}
    </div>
  );
}
