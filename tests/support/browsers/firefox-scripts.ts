import { NATIVE_UI_SCRIPTS } from './firefox-native-ui-scripts.ts';

/** Where the extension's pages are shown outside of tabs: the toolbar popup and the sidebar. */
export type ViewKind = 'popup' | 'panel';

const NAVIGABLES = `const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');`;
const EXTENSION = `const { extension } = WebExtensionPolicy.getByID(a.id);`;
const API = `const { apiManager } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs').ExtensionParent;`;

/**
 * Scripts with the browser's own privileges (`--remote-allow-system-access`), for what WebDriver can't do outside of pages.
 * Each gets `a`, its arguments, and `w`, the browser window.
 *
 * Firefox leaves popup and sidebar pages of extensions out of WebDriver's contexts (bug 1755014). `view` makes Firefox find
 * such a page by the id that it would have, so that it can be driven like any other.
 */
export const SCRIPTS = {
  openPopup: `${API} ${EXTENSION} await apiManager.global.browserActionFor(extension).openPopup(w, false);`,
  openPanel: `${API} ${EXTENSION} apiManager.global.sidebarActionFor(extension).open(w);`,
  view: `${NAVIGABLES}
    const places = {
      popup() {
        const views = [...w.document.querySelectorAll('panel browser[webextension-view-type="popup"]')];
        return views.find((view) => view.closest('panel').state === 'open');
      },
      panel() {
        const { isOpen, browser } = w.SidebarController;
        return isOpen ? browser.contentDocument.querySelector('browser[webextension-view-type="sidebar"]') : null;
      },
    };
    const view = places[a.place]();
    if (!view?.currentURI.spec.startsWith('moz-extension:')) return null;
    view.permanentKey ??= {};
    const context = NavigableManager.getIdForBrowser(view);
    NavigableManager.perchViews ??= new Map();
    NavigableManager.perchViews.set(context, view);
    const search = Object.getPrototypeOf(NavigableManager).getBrowserById;
    NavigableManager.getBrowserById = (id) => {
      const view = NavigableManager.perchViews.get(id);
      return view?.isConnected ? view : search.call(NavigableManager, id);
    };
    return { context, url: view.currentURI.spec };`,
  panels: `return [...w.document.querySelectorAll('panel')].filter((panel) => panel.state !== 'closed').map((panel) => ({
      id: panel.id,
      state: panel.state,
      pages: [...panel.querySelectorAll('browser')].map((view) => view.currentURI?.spec),
    }));`,
  hidePanels: `for (const panel of w.document.querySelectorAll('panel')) if (panel.state !== 'closed') panel.hidePopup();`,
  hidePopup: `for (const view of w.document.querySelectorAll('panel browser[webextension-view-type="popup"]')) view.closest('panel').hidePopup();`,
  focusPanel: `w.SidebarController.browser.contentDocument.querySelector('browser[webextension-view-type="sidebar"]').focus();`,
  hidePanel: `w.SidebarController.hide();`,
  inContent: `${NAVIGABLES}
    const { messageManager } = NavigableManager.getBrowserById(a.context);
    const answer = new Promise((resolve) => {
      messageManager.addMessageListener('perch:' + a.token, function listener({ data }) {
        messageManager.removeMessageListener('perch:' + a.token, listener);
        resolve(data);
      });
    });
    messageManager.loadFrameScript('data:text/javascript;charset=utf-8,' + encodeURIComponent(a.script), false);
    return answer;`,
  version: `return WebExtensionPolicy.getByID(a.id)?.extension?.version;`,
  backgroundState: `${EXTENSION} return extension.backgroundState;`,
  stopBackground: `${EXTENSION}
    await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });`,
  tabs: `${NAVIGABLES}
    return w.gBrowser.tabs.map(({ linkedBrowser: b }) => ({ context: NavigableManager.getIdForBrowser(b), url: b.currentURI.spec }));`,
  network: `Services.io.offline = a.offline;`,
  setPreference: `Services.prefs.setStringPref(a.name, a.value);`,
  clear: `for (const panel of w.document.querySelectorAll('panel, menupopup')) panel.hidePopup();
    w.SidebarController.hide();
    w.perchAlerts?.clear();
    Services.io.offline = false;
    w.gBrowser.selectedTab = w.gBrowser.addTrustedTab('about:blank');
    w.gBrowser.removeAllTabsBut(w.gBrowser.selectedTab, { animate: false, skipWarnAboutClosingTabs: true });`,
  language: `Services.locale.availableLocales = [...new Set([a.lang, ...Services.locale.availableLocales])];
    Services.locale.requestedLocales = [a.lang];
    Services.prefs.setStringPref('intl.accept_languages', a.lang);`,
  ...NATIVE_UI_SCRIPTS,
} as const;
