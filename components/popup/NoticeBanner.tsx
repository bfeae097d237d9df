import './notice.css';
import type { Notice } from '../../utils/domain/views/notice.ts';
import { useI18n } from '../i18n.tsx';

interface NoticeBannerProps {
  notice: Notice;
  onConnect(): void;
}

/**
 * What to do about a failure, which the status line names. It is below the list, so that no row moves when it appears or goes
 * away. It is an alert only if the user must act; other failures are announced.
 */
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
      <p class="visually-hidden" id="notice-title">
        {notice.title}
      </p>
      <p class="notice-text" dir="auto">
        {notice.advice}
      </p>
      {notice.action === 'connect' && (
        <button type="button" class="button" onClick={onConnect}>
          {t('connectAgain')}
        </button>
      )}
    </section>
  );
}
