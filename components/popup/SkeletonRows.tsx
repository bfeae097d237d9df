import { useI18n } from '../i18n.tsx';

const ROW_KEYS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'];

/** Placeholder rows while the first check is under way. */
export function SkeletonRows() {
  const { t } = useI18n();
  return (
    <div class="skeleton">
      <p class="visually-hidden">{t('loadingChats')}</p>
      <div aria-hidden="true">
        {ROW_KEYS.map((key) => (
          <div key={key} class="row skeleton-row">
            <span class="avatar" />
            <span class="skeleton-bar skeleton-name" />
            <span class="skeleton-bar skeleton-message" />
            <span class="skeleton-bar skeleton-page" />
          </div>
        ))}
      </div>
    </div>
  );
}
