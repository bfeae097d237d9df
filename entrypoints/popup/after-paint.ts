/**
 * Calls `work` once the current rendering is on screen, so that nothing delays it, least of all the start of the background.
 * Returns a function that cancels the call.
 */
export function afterPaint(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  // This callback starts a frame; that frame has been painted when a task runs after the callback of the next one.
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
