import { Picture, type PictureName } from '../Picture.tsx';

interface EmptyStateProps {
  picture: PictureName;
  title: string;
  description: string;
  /** What to do next. */
  action?: { label: string; onPress(): void };
  /** Whether it needs the user, so that it is read aloud at once. */
  urgent?: boolean;
}

/** A picture, words and what to do next, where there are no rows. */
export function EmptyState({ picture, title, description, action, urgent }: EmptyStateProps) {
  return (
    <section class="state" {...(urgent ? { role: 'alert' as const } : {})}>
      <Picture name={picture} />
      <h2>{title}</h2>
      <p dir="auto">{description}</p>
      {action && (
        <button type="button" class="button" onClick={action.onPress}>
          {action.label}
        </button>
      )}
    </section>
  );
}
