/**
 * Whether an input method has the key: what is being composed takes it, as Enter takes a word that was suggested. Some send
 * it without `isComposing`; the code 229 says it too (W3C, UI Events, "keyCode during composition").
 */
export function isComposing(event: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return event.isComposing || event.keyCode === 229;
}
