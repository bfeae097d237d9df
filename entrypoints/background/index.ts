import { defineBackground } from 'wxt/utils/define-background';
import { createClient } from '@/utils/api/client';
import { browser } from '@/utils/browser';
import { browserI18n } from '@/utils/effects/i18n';
import { isOnline, onOnline } from '@/utils/effects/network';
import { onPresence } from '@/utils/effects/presence';
import { openSettings } from '@/utils/effects/tabs';
import { receiveCommands } from '@/utils/messages/receive';
import { heal } from '@/utils/store/heal';
import { createStore } from '@/utils/store/store';
import { createCheck } from '@/utils/sync/check';
import { listClosed } from '@/utils/sync/closed';
import { connect } from '@/utils/sync/connect';
import { commandHandlers } from './handlers';
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
  const store = createStore({ areas: storage, onChanged: storage.onChanged, locks: navigator.locks });
  const list = createClient();
  const check = createCheck({ list, store, locks: navigator.locks, now, random, isOnline });
  const pulse = createPulse({ store, check });
  const react = createReaction({ store, i18n: browserI18n(), setTimer: pulse.setTimer });

  receiveCommands(
    commandHandlers({
      store,
      check,
      newId,
      connect: (pasted) => connect({ list, store, newId, now }, pasted),
      listClosed: (offset) => listClosed({ list, store, now, random }, offset),
    }),
  );
  storage.onChanged.addListener(react);
  alarms.onAlarm.addListener(() => {
    // A failure's badge changes with time alone, and nothing is stored then that would call for it.
    react();
    pulse.ring();
  });
  onOnline(pulse.networkIsBack);
  onPresence(pulse.setPresence);
  runtime.onStartup.addListener(() => unawaited(check('alarm')));
  runtime.onInstalled.addListener(({ reason }) => {
    unawaited(reason === 'install' ? openSettings() : check('alarm'));
  });

  react();
  unawaited(heal(store));
  // Not in Firefox. There are no content scripts, and should one ever come, the key is out of its reach.
  if (storage.local.setAccessLevel) unawaited(storage.local.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' }));
});
