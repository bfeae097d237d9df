import type { Connection } from '../../utils/domain/chat';
import { Icon } from '../Icon';
import { useT } from '../i18n';
import { Sentence, SLOT } from '../Sentence';

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
  const t = useT();
  return (
    <>
      <div class="connected">
        <span class="connected-sign">
          <Icon name={refused ? 'key' : 'check'} />
        </span>
        <div>
          <p class="connected-title">
            <Sentence text={t(refused ? 'refusedKey' : 'connectedWith', { key: SLOT })}>
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
          <button type="button" class="button button-quiet" onClick={onReplace}>
            {t('replaceKey')}
          </button>
          <button type="button" class="button button-quiet button-alert" onClick={onDisconnect}>
            {t('disconnect')}
          </button>
        </div>
      )}
    </>
  );
}
