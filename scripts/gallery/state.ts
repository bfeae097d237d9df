import type { Page } from 'puppeteer-core';
import type { Replies } from '../../tests/support/freeze-time.ts';
import type { Snapshot } from '../../utils/domain/snapshot.ts';
import type { I18n } from '../../utils/domain/text/i18n.ts';

/** What a state's preparation can use. */
export interface ActContext {
  readonly page: Page;
  /** The texts of the page's language, to find controls by. */
  readonly t: I18n['t'];
  /** Changes what is stored while the page is open. */
  seed(snapshot: Snapshot): Promise<void>;
}

/** A state that users can get to see. */
export interface GalleryState {
  readonly name: string;
  readonly snapshot: Snapshot;
  readonly replies?: Replies;
  readonly prepare?: (context: ActContext) => Promise<void>;
}
