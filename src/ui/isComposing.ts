/**
 * Whether a key is for the input method with which something is being written: it has uses of its own
 * for Enter, Escape and the arrows. Safari has ended the composition by then; its code is 229 there.
 */
export function isComposing({
  nativeEvent: { isComposing, keyCode },
}: {
  readonly nativeEvent: KeyboardEvent;
}): boolean {
  return isComposing || keyCode === 229;
}
