import { useEffect, useRef, useState } from 'preact/hooks';
import type { Row } from '../../utils/domain/views/row';
import { IconButton } from '../IconButton';
import type { RowCallbacks } from './actions';

const SAID_MS = 2_500;

interface RowActionsProps {
  row: Row;
  tabIndex: number;
  actions: RowCallbacks;
}

/** The small buttons of a row. */
export function RowActions({ row, tabIndex, actions }: RowActionsProps) {
  const { id, activity, unread, email } = row;
  return (
    <span class="row-actions">
      {email !== null && <CopyEmail email={email} tabIndex={tabIndex} copyEmail={actions.copyEmail} />}
      <IconButton
        label={unread ? 'Mark as read' : 'Mark as unread'}
        icon={unread ? 'check' : 'unread'}
        tabIndex={tabIndex}
        onPress={() => (unread ? actions.markRead(id, activity) : actions.markUnread(id))}
      />
    </span>
  );
}

interface CopyEmailProps {
  email: string;
  tabIndex: number;
  copyEmail: RowCallbacks['copyEmail'];
}

function CopyEmail({ email, tabIndex, copyEmail }: CopyEmailProps) {
  const [said, say] = useBriefWords();
  const onPress = () => {
    copyEmail(email).then(
      () => say('Copied'),
      () => say('Could not copy'),
    );
  };
  return (
    <>
      <span class={said ? 'row-said' : 'visually-hidden'} aria-live="polite">
        {said}
      </span>
      <IconButton
        label="Copy email"
        icon={said === 'Copied' ? 'check' : 'copy'}
        tabIndex={tabIndex}
        onPress={onPress}
      />
    </>
  );
}

/** Words that go away by themselves. */
function useBriefWords(): [string, (words: string) => void] {
  const [words, setWords] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const say = (next: string) => {
    clearTimeout(timer.current);
    setWords(next);
    timer.current = setTimeout(() => setWords(''), SAID_MS);
  };
  return [words, say];
}
