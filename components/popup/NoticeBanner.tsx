import type { Notice } from '../../utils/domain/views/notice.ts';
import { Icon, type IconName } from '../Icon.tsx';
import { useI18n } from '../i18n.tsx';

const ICONS: Record<Notice['kind'], IconName> = {
  unauthorized: 'key',
  offline: 'offline',
  timeout: 'clock',
  'rate-limited': 'clock',
  server: 'cloud',
  'bad-request': 'warning',
  unexpected: 'question',
  storage: 'warning',
};

interface NoticeBannerProps {
  notice: Notice;
  onConnect(): void;
}

/** Says what went wrong, above the known chats. It is an alert only if the user must act; other failures are announced. */
export function NoticeBanner({ notice, onConnect }: NoticeBannerProps) {
  const { t } = useI18n();
  const urgent = notice.kind === 'unauthorized';
  return (
    <section
      class={urgent ? 'notice notice-urgent' : 'notice'}
      data-region
      aria-labelledby="notice-title"
      {...(urgent ? { role: 'alert' as const } : {})}
    >
      <Icon name={ICONS[notice.kind]} />
      <div class="notice-text">
        <p class="notice-title" id="notice-title">
          {notice.title}
        </p>
        <p class="notice-advice" dir="auto">
          {notice.advice}
        </p>
      </div>
      {notice.action === 'connect' && (
        <button type="button" class="button" onClick={onConnect}>
          {t('connectAgain')}
        </button>
      )}
    </section>
  );
}
