/**
 * Returns whether an input method handles the key, as it does with the Enter that accepts a suggested word. Some do not set
 * `isComposing`, only the key code 229 (W3C, UI Events, "keyCode during composition").
 */
export function isComposing(event: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return event.isComposing || event.keyCode === 229;
}
