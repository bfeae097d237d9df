import { defineBackground } from 'wxt/utils/define-background';
import { createClient } from '../../utils/api/client.ts';
import { browser } from '../../utils/browser.ts';
import { NOTIFY } from '../../utils/effects/alarms.ts';
import { browserI18n } from '../../utils/effects/i18n.ts';
import { onMenuClick } from '../../utils/effects/menu.ts';
import { isOnline, onOnline } from '../../utils/effects/network.ts';
import { onNotification, onNotificationPermission } from '../../utils/effects/notifications.ts';
import { onPresence } from '../../utils/effects/presence.ts';
import { onShortcut } from '../../utils/effects/shortcuts.ts';
import { onTabReplaced, openSettings } from '../../utils/effects/tabs.ts';
import { currentTimeZone } from '../../utils/effects/time-zone.ts';
import { receiveCommands } from '../../utils/messages/receive.ts';
import { repairStore } from '../../utils/store/repair.ts';
import { createStore } from '../../utils/store/store.ts';
import { createCheck } from '../../utils/sync/check.ts';
import { connect } from '../../utils/sync/connect.ts';
import { listClosed } from '../../utils/sync/list-closed.ts';
import { createDerive } from './derive.ts';
import { createExternalActions } from './external-actions.ts';
import { commandHandlers } from './handlers.ts';
import { createNotify } from './notify.ts';
import { replaceTabId } from './open-page.ts';
import { createPollLoop } from './poll-loop.ts';
import { runInBackground } from './run-in-background.ts';
import { trackCheck } from './track-check.ts';

/**
 * The wiring of the background. It runs anew at every wake-up: the parts are built, then every listener is registered
 * synchronously, or the event that woke the worker would be lost.
 */
export default defineBackground(() => {
  const { alarms, runtime, storage } = browser;
  const now = Date.now;
  const timeZone = currentTimeZone;
  const { random } = Math;
  const newId = () => crypto.randomUUID();
  const i18n = browserI18n();
  const store = createStore({ areas: storage, onChanged: storage.onChanged, locks: navigator.locks });
  const list = createClient();
  const { check, isChecking } = trackCheck(
    createCheck({ list, store, locks: navigator.locks, now, random, isOnline }),
    () => react(),
  );
  const pollLoop = createPollLoop({ store, check });
  const derive = createDerive({ store, i18n, setTimer: pollLoop.setTimer, now, timeZone, isOnline });
  const notify = createNotify({ store, i18n, now, timeZone, isChecking });
  const react = () => {
    runInBackground(derive());
    runInBackground(notify());
  };
  const commands = commandHandlers({
    store,
    check,
    newId,
    i18n,
    now,
    zone: timeZone,
    connect: (pasted) => connect({ list, store, newId, now }, pasted),
    listClosed: (offset) => listClosed({ list, store, now, random }, offset),
  });
  const externalActions = createExternalActions(store, commands, now);

  receiveCommands(commands);
  storage.onChanged.addListener(react);
  alarms.onAlarm.addListener(({ name }) => {
    // Colours change with time alone, and nothing is stored then that would call for it.
    react();
    if (name !== NOTIFY) pollLoop.onAlarm();
  });
  onOnline(pollLoop.onNetworkBack);
  onPresence(pollLoop.setPresence);
  onNotification({
    clicked: (id) => runInBackground(externalActions.openNotification(id)),
    buttonClicked: (id, index) => runInBackground(externalActions.pressNotificationButton(id, index)),
    closed: (id) => runInBackground(externalActions.forgetNotification(id)),
  });
  onNotificationPermission((granted) => {
    // Nothing else asks for it, and Chrome's popup is closed by the question: whoever says yes is not there to carry on.
    if (granted)
      runInBackground(commands.setAttention({ type: 'setAttention', change: { notify: true, hintDismissed: true } }));
    else react();
  });
  onTabReplaced((removed, added) => runInBackground(replaceTabId(store, removed, added)));
  onMenuClick((id) => runInBackground(externalActions.chooseMenuItem(id)));
  onShortcut((name) => runInBackground(externalActions.runShortcut(name)));
  runtime.onStartup.addListener(() => runInBackground(check('alarm')));
  runtime.onInstalled.addListener(({ reason }) => {
    runInBackground(reason === 'install' ? openSettings() : check('alarm'));
  });

  react();
  runInBackground(repairStore(store));
  // Not in Firefox. There are no content scripts, and should one ever come, the key is out of its reach.
  if (storage.local.setAccessLevel) runInBackground(storage.local.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' }));
});
