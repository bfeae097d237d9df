import { describe, expect, it } from 'vitest';
import { HEALTHY } from '../../../../utils/domain/model/connection-state.ts';
import { noticeOf } from '../../../../utils/domain/views/notice.ts';
import { FAILURES, failing } from '../../../support/chats.ts';
import { ENGLISH } from '../../../support/i18n.ts';

describe('the notice', () => {
  it('is missing while checks succeed', () => {
    expect(noticeOf(HEALTHY, ENGLISH)).toBeNull();
  });

  it.each(FAILURES)('says what is wrong and what to do: $kind', (failure) => {
    const notice = noticeOf(failing(failure), ENGLISH);
    expect(notice?.kind).toBe(failure.kind);
    expect(notice?.title).not.toBe('');
    expect(notice?.advice).toMatch(/\.$/);
    expect(notice?.action).toBe(failure.kind === 'unauthorized' ? 'connect' : null);
  });
});
