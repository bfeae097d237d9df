import type { Page } from 'puppeteer-core';
import type { Replies } from '../../tests/support/freeze-time.ts';
import type { Snapshot } from '../../utils/domain/snapshot.ts';
import type { I18n } from '../../utils/domain/text/i18n.ts';

/** What is done in the page before its picture is taken. */
export interface ActContext {
  readonly page: Page;
  /** The words of the page's language, by which controls are found. */
  readonly t: I18n['t'];
  /** Changes what is stored while the page looks on. */
  seed(snapshot: Snapshot): Promise<void>;
}

/** Something that a person can come to see. */
export interface GalleryState {
  readonly name: string;
  readonly snapshot: Snapshot;
  readonly replies?: Replies;
  readonly prepare?: (hands: ActContext) => Promise<void>;
}
