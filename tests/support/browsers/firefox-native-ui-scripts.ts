const REGISTRAR = `const registrar = Components.manager.QueryInterface(Ci.nsIComponentRegistrar);`;
const EXTENSION = `const { extension } = WebExtensionPolicy.getByID(a.id);`;
const ACTION = `${EXTENSION}
  const { apiManager } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs').ExtensionParent;
  const { widget } = apiManager.global.browserActionFor(extension);`;
const ALERT = `const alerts = [...w.perchAlerts.values()].filter(({ alert }) => alert.title === a.title);
  if (alerts.length !== 1) throw new Error(JSON.stringify([...w.perchAlerts.values()].map(({ alert }) => alert.title)));
  const [{ alert, observer }] = alerts;`;
const HAPPENS = `const happens = (target, type) => new Promise((resolve) => {
    target.addEventListener(type, function listener(event) {
      if (event.target !== target) return;
      target.removeEventListener(type, listener);
      resolve();
    });
  });`;

/** The scripts behind `FirefoxNativeUi`, written like those in firefox-scripts.ts. */
export const NATIVE_UI_SCRIPTS = {
  /** Headless Firefox closes every alert at once. From here on they are kept, in order of arrival. */
  keepAlerts: `${REGISTRAR}
    const alerts = (w.perchAlerts = new Map());
    const service = {
      QueryInterface: ChromeUtils.generateQI(['nsIAlertsService']),
      showAlert(alert, observer) {
        alerts.set(alert.name, { alert, observer });
        observer?.observe(null, 'alertshow', alert.cookie);
      },
      closeAlert(name) {
        const closed = alerts.get(name);
        alerts.delete(name);
        closed?.observer?.observe(null, 'alertfinished', closed.alert.cookie);
      },
      getHistory: () => [],
      teardown() {},
      pbmTeardown() {},
    };
    registrar.registerFactory(Services.uuid.generateUUID(), '', '@mozilla.org/alerts-service;1', {
      QueryInterface: ChromeUtils.generateQI(['nsIFactory']),
      createInstance: (iid) => service.QueryInterface(iid),
    });`,
  alerts: `return [...w.perchAlerts.values()].map(({ alert: { title, text } }) => ({ title, message: text, buttons: [] }));`,
  clickAlert: `${ALERT} observer.observe(null, 'alertclickcallback', alert.cookie);`,
  dismissAlert: `${ALERT} w.perchAlerts.delete(alert.name); observer.observe(null, 'alertfinished', alert.cookie);`,
  prompts: `Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', a.on);`,
  answer: `const { panel } = w.PopupNotifications;
    const asked = panel.state === 'open' && panel.querySelector('#addon-webext-permissions-notification');
    if (!asked) return false;
    (a.answer === 'allow' ? asked.button : asked.secondaryButton).click();
    return true;`,
  pressKeys: `const names = a.keys.split('+');
    const letter = names.pop();
    const CODES = { Alt: 18, Shift: 16, Ctrl: 17 };
    const keyOf = (name) => new w.KeyboardEvent('', { key: name === 'Ctrl' ? 'Control' : name, keyCode: CODES[name] ?? name.charCodeAt(0) });
    const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
    if (!input.beginInputTransactionForTests(w)) throw new Error('another input transaction is running');
    for (const name of names) input.keydown(keyOf(name));
    input.keydown(keyOf(letter));
    input.keyup(keyOf(letter));
    for (const name of names.reverse()) input.keyup(keyOf(name));`,
  clickMenu: `${ACTION} ${HAPPENS}
    const { CustomizableUI } = w;
    const before = CustomizableUI.getPlacementOfWidget(widget.id);
    CustomizableUI.addWidgetToArea(widget.id, 'nav-bar');
    const button = widget.forWindow(w).node.querySelector('.unified-extensions-item-action-button');
    const menu = w.document.getElementById('toolbar-context-menu');
    const { x, y, width, height } = button.getBoundingClientRect();
    const shown = happens(menu, 'popupshown');
    w.synthesizeMouseEvent('contextmenu', x + width / 2, y + height / 2, { button: 2, clickCount: 1 }, {});
    await shown;
    const hidden = happens(menu, 'popuphidden');
    const item = [...menu.querySelectorAll('menuitem')].find((item) => item.id.endsWith('-menuitem-_' + a.item));
    if (!item || item.hidden || item.disabled) {
      menu.hidePopup();
      throw new Error('there is no such item to click');
    }
    const above = [];
    for (let at = item.parentElement.closest('menu'); at && menu.contains(at); at = at.parentElement.closest('menu')) above.unshift(at);
    for (const submenu of above) {
      const open = happens(submenu.menupopup, 'popupshown');
      submenu.openMenu(true);
      await open;
    }
    item.closest('menupopup').activateItem(item);
    await hidden;
    CustomizableUI.addWidgetToArea(widget.id, before.area, before.position);`,
  warnings: `${EXTENSION}
    const { ExtensionData } = ChromeUtils.importESModule('resource://gre/modules/Extension.sys.mjs');
    const { permissions, origins } = extension.getRequestedPermissions();
    return ExtensionData.formatPermissionStrings({ permissions: { permissions, origins, data_collection: [] }, type: 'extension' }).msgs;`,
} as const;
