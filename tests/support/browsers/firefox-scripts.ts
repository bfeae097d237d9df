import { HAND_SCRIPTS } from './firefox-hand-scripts.ts';

/** The two places where a page of the extension is shown that is no tab: at the toolbar button, and in the sidebar. */
export type Place = 'popup' | 'panel';

const NAVIGABLES = `const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');`;
const EXTENSION = `const { extension } = WebExtensionPolicy.getByID(a.id);`;
const API = `const { apiManager } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs').ExtensionParent;`;

/**
 * Scripts with the rights of the browser itself (`--remote-allow-system-access`): what a person does outside of pages,
 * WebDriver has no words for. Each gets `a`, its arguments, and `w`, the browser window.
 *
 * Firefox does not count the pages in popup and sidebar of an extension among the contexts of WebDriver (bug 1755014);
 * `view` makes it find such a page by the id that it would have, and the page can then be driven like any other.
 */
export const SCRIPTS = {
  openPopup: `${API} ${EXTENSION} await apiManager.global.browserActionFor(extension).openPopup(w, false);`,
  openPanel: `${API} ${EXTENSION} apiManager.global.sidebarActionFor(extension).open(w);`,
  view: `${NAVIGABLES}
    const places = {
      popup() {
        const view = w.document.querySelector('panel browser[webextension-view-type="popup"]');
        return view?.closest('panel').state === 'open' ? view : null;
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
  hidePopup: `w.document.querySelector('panel browser[webextension-view-type="popup"]')?.closest('panel').hidePopup();`,
  focusPanel: `w.SidebarController.browser.contentDocument.querySelector('browser[webextension-view-type="sidebar"]').focus();`,
  hidePanel: `w.SidebarController.hide();`,
  focused: `${NAVIGABLES}
    const { messageManager } = NavigableManager.getBrowserById(a.context);
    const answer = new Promise((resolve) => {
      messageManager.addMessageListener('perch:focused', function hear({ data }) {
        messageManager.removeMessageListener('perch:focused', hear);
        resolve(data);
      });
    });
    messageManager.loadFrameScript('data:,' + encodeURIComponent(a.inContent), false);
    return answer;`,
  backgroundState: `${EXTENSION} return extension.backgroundState;`,
  stopBackground: `${EXTENSION}
    await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });`,
  tabs: `${NAVIGABLES}
    return w.gBrowser.tabs.map(({ linkedBrowser: b }) => ({ context: NavigableManager.getIdForBrowser(b), url: b.currentURI.spec }));`,
  network: `Services.io.offline = a.offline;`,
  language: `Services.locale.availableLocales = [...new Set([a.lang, ...Services.locale.availableLocales])];
    Services.locale.requestedLocales = [a.lang];`,
  ...HAND_SCRIPTS,
} as const;

/**
 * Runs in the process of the page, which alone has the accessibility tree in full; null: the element is not in it (yet). The
 * tree is renewed with the frames that are drawn: two later it has what the document has now. A page that nobody sees draws none.
 */
export const FOCUSED_IN_CONTENT = `{
  const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
  const answer = () => {
    const found = service.getAccessibleFor(content.document.activeElement);
    sendAsyncMessage('perch:focused', found && { role: found.computedARIARole, name: found.name ?? '', description: found.description });
  };
  const after = (frames) => (frames === 0 ? answer() : content.requestAnimationFrame(() => after(frames - 1)));
  after(content.document.hidden ? 0 : 2);
}`;
