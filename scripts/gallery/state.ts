import type { Page } from 'puppeteer-core';
import type { Replies } from '../../tests/support/stand-still.ts';
import type { Snapshot } from '../../utils/domain/chat.ts';
import type { I18n } from '../../utils/domain/i18n.ts';

/** What is done in the page before its picture is taken. */
export interface Hands {
  readonly page: Page;
  /** The words of the page's language, by which controls are found. */
  readonly t: I18n['t'];
  /** Changes what is stored while the page looks on. */
  put(snapshot: Snapshot): Promise<void>;
}

/** Something that a person can come to see. */
export interface State {
  readonly name: string;
  readonly snapshot: Snapshot;
  readonly replies?: Replies;
  readonly act?: (hands: Hands) => Promise<void>;
}
