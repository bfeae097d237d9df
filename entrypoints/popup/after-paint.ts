/**
 * Calls `work` once what is drawn now is on the screen: nothing may take the computer from that, least of all a background
 * that has to be started. Returns how to call it off.
 */
export function afterPaint(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  // A frame begins with this callback, and has been painted when the next task comes after the one that follows it.
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(() => {
      timer = setTimeout(work);
    });
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
