import { defineBackground } from 'wxt/utils/define-background';
import { createClient } from '../../utils/api/client.ts';
import { browser } from '../../utils/browser.ts';
import { NOTIFY } from '../../utils/effects/alarms.ts';
import { browserI18n } from '../../utils/effects/i18n.ts';
import { onMenuClick } from '../../utils/effects/menu.ts';
import { isOnline, onOnline } from '../../utils/effects/network.ts';
import { onNotification } from '../../utils/effects/notifications.ts';
import { onPermission } from '../../utils/effects/permissions.ts';
import { onPresence } from '../../utils/effects/presence.ts';
import { onShortcut } from '../../utils/effects/shortcuts.ts';
import { onTabReplaced, openSettings } from '../../utils/effects/tabs.ts';
import { currentTimeZone } from '../../utils/effects/time-zone.ts';
import { onUpdateReady } from '../../utils/effects/update.ts';
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
import { createPageOpener } from './open-page.ts';
import { createPollLoop } from './poll-loop.ts';
import { runInBackground } from './run-in-background.ts';
import { trackCheck } from './track-check.ts';
import { rememberUpdate } from './update.ts';

/**
 * The wiring of the background, which runs at every wake-up: first it creates the parts, then it registers all listeners
 * synchronously, or the event that woke the background would be lost.
 */
export default defineBackground(() => {
  const { alarms, runtime, storage } = browser;
  const { locks } = navigator;
  const deps = {
    store: createStore({ areas: storage, onChanged: storage.onChanged, locks }),
    list: createClient(),
    i18n: browserI18n(),
    now: Date.now,
    timeZone: currentTimeZone,
    random: Math.random,
    newId: () => crypto.randomUUID(),
    locks,
    isOnline,
  };
  const { store } = deps;
  const { check, isChecking } = trackCheck(createCheck(deps), () => react());
  const pageOpener = createPageOpener(deps);
  const pollLoop = createPollLoop({ ...deps, check });
  const derive = createDerive({ ...deps, setTimer: pollLoop.setTimer });
  const notify = createNotify({ ...deps, isChecking });
  const react = () => {
    runInBackground(derive());
    runInBackground(notify());
  };
  const commands = commandHandlers({
    ...deps,
    check,
    pageOpener,
    connect: (pasted) => connect(deps, pasted),
    listClosed: (offset) => listClosed(deps, offset),
  });
  const externalActions = createExternalActions(store, commands, deps.now);

  receiveCommands(commands);
  storage.onChanged.addListener(react);
  alarms.onAlarm.addListener(({ name }) => {
    // Some of what is shown changes with time alone, without a change of the store.
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
  onPermission('notifications', (granted) => {
    // Chrome closes the popup when it asks, so the popup cannot go on once the user has said yes.
    if (granted)
      runInBackground(
        commands.setNotificationSettings({
          type: 'setNotificationSettings',
          change: { notify: true, hintDismissed: true },
        }),
      );
    else react();
  });
  onTabReplaced((removed, added) => runInBackground(pageOpener.replaceTabId(removed, added)));
  onMenuClick((id) => runInBackground(externalActions.chooseMenuItem(id)));
  onShortcut((name) => runInBackground(externalActions.runShortcut(name)));
  onUpdateReady(() => runInBackground(rememberUpdate(store, deps.now())));
  runtime.onStartup.addListener(() => runInBackground(check('alarm')));
  runtime.onInstalled.addListener(({ reason }) => {
    runInBackground(reason === 'install' ? openSettings() : check('alarm'));
  });

  react();
  runInBackground(repairStore(store));
  // Keeps the key from content scripts, should there ever be any. Firefox has no such setting.
  if (storage.local.setAccessLevel) runInBackground(storage.local.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' }));
});
