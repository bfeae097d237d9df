import { defineBackground } from 'wxt/utils/define-background';
import { createClient } from '@/utils/api/client';
import { browser } from '@/utils/browser';
import { ATTEND } from '@/utils/effects/alarms';
import { browserI18n } from '@/utils/effects/i18n';
import { onMenu } from '@/utils/effects/menu';
import { isOnline, onOnline } from '@/utils/effects/network';
import { onNotification, onNotifyPermission } from '@/utils/effects/notifications';
import { onPresence } from '@/utils/effects/presence';
import { onShortcut } from '@/utils/effects/shortcuts';
import { onTabReplaced, openSettings } from '@/utils/effects/tabs';
import { currentZone } from '@/utils/effects/zone';
import { receiveCommands } from '@/utils/messages/receive';
import { heal } from '@/utils/store/heal';
import { createStore } from '@/utils/store/store';
import { createCheck } from '@/utils/sync/check';
import { listClosed } from '@/utils/sync/closed';
import { connect } from '@/utils/sync/connect';
import { createAttend } from './attend';
import { countedCheck } from './counted-check';
import { commandHandlers } from './handlers';
import { createHands } from './hands';
import { followTab } from './open';
import { createPulse } from './pulse';
import { createReaction } from './react';
import { unawaited } from './unawaited';

/**
 * The wiring of the background. It runs anew at every wake-up: the parts are built, then every listener is registered
 * synchronously, or the event that woke the worker would be lost.
 */
export default defineBackground(() => {
  const { alarms, runtime, storage } = browser;
  const now = Date.now;
  const { random } = Math;
  const newId = () => crypto.randomUUID();
  const i18n = browserI18n();
  const store = createStore({ areas: storage, onChanged: storage.onChanged, locks: navigator.locks });
  const list = createClient();
  const { check, isChecking } = countedCheck(
    createCheck({ list, store, locks: navigator.locks, now, random, isOnline }),
    () => react(),
  );
  const pulse = createPulse({ store, check });
  const react = createReaction({
    store,
    i18n,
    setTimer: pulse.setTimer,
    attend: createAttend(store, i18n),
    isChecking,
  });
  const commands = commandHandlers({
    store,
    check,
    newId,
    i18n,
    now,
    zone: currentZone,
    connect: (pasted) => connect({ list, store, newId, now }, pasted),
    listClosed: (offset) => listClosed({ list, store, now, random }, offset),
  });
  const hands = createHands(store, commands, now);

  receiveCommands(commands);
  storage.onChanged.addListener(react);
  alarms.onAlarm.addListener(({ name }) => {
    // Colours change with time alone, and nothing is stored then that would call for it.
    react();
    if (name !== ATTEND) pulse.ring();
  });
  onOnline(pulse.networkIsBack);
  onPresence(pulse.setPresence);
  onNotification({
    clicked: (id) => unawaited(hands.openNotification(id)),
    button: (id, index) => unawaited(hands.pressNotification(id, index)),
    closed: (id) => unawaited(hands.forgetNotification(id)),
  });
  onNotifyPermission((granted) => {
    // Nothing else asks for it, and Chrome's popup is closed by the question: whoever says yes is not there to carry on.
    if (granted) unawaited(commands.setAttention({ type: 'setAttention', change: { notify: true, hinted: true } }));
    else react();
  });
  onTabReplaced((removed, added) => unawaited(followTab(store, removed, added)));
  onMenu((id) => unawaited(hands.choose(id)));
  onShortcut((name) => unawaited(hands.runShortcut(name)));
  runtime.onStartup.addListener(() => unawaited(check('alarm')));
  runtime.onInstalled.addListener(({ reason }) => {
    unawaited(reason === 'install' ? openSettings() : check('alarm'));
  });

  react();
  unawaited(heal(store));
  // Not in Firefox. There are no content scripts, and should one ever come, the key is out of its reach.
  if (storage.local.setAccessLevel) unawaited(storage.local.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' }));
});
