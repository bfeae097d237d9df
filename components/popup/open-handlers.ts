/** Returns handlers that treat a click as browsers do on links: Ctrl, ⌘ and the middle button open in the background. */
export function createOpenHandlers(open: (inBackground: boolean) => void) {
  return {
    onClick: (event: MouseEvent) => {
      event.preventDefault();
      // The second click of a double-click would open the page again.
      if (event.detail < 2) open(event.ctrlKey || event.metaKey);
    },
    onAuxClick: (event: MouseEvent) => {
      if (event.button !== 1) return;
      event.preventDefault();
      open(true);
    },
  };
}
