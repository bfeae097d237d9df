import { NewChatsButton } from '../../components/popup/ChatList.tsx';
import { PageChip } from '../../components/popup/FilterBar.tsx';
import { ClosedListFooter, EmptyList } from '../../components/popup/PopupMain.tsx';
import { NoticeBanner } from '../../components/popup/PopupScreen.tsx';

// These parts of the popup load at their first rendering, for which tests that import this do not wait.
await Promise.all([
  EmptyList.preload(),
  ClosedListFooter.preload(),
  NewChatsButton.preload(),
  NoticeBanner.preload(),
  PageChip.preload(),
]);
