/** The buttons that accept the proposals of the open paper, in their order on screen. */
function listAcceptButtons(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-paper-open] [data-accept]')];
}

/** Element id of the button that leads to the next paper with proposals. */
export const NEXT_UNSETTLED_ID = 'next-unsettled';

/** Focuses the first proposal of the open paper; false where it has none. */
export function focusFirstProposal(): boolean {
  const [first] = listAcceptButtons();
  first?.focus();
  return first !== undefined;
}

/** From the proposal that has this button to the one before or behind it, if there is one. */
export function focusProposalBeside(button: HTMLElement, step: 1 | -1): void {
  const buttons = listAcceptButtons();
  buttons[buttons.indexOf(button) + step]?.focus();
}

/**
 * Moves focus away from a label that is about to change: to the proposal behind it, else to the first
 * other one, else to the way to the next paper. What has focus when it disappears would lose it.
 */
export function leaveLabel(row: HTMLElement | null): void {
  const buttons = listAcceptButtons();
  const others = buttons.filter((button) => !row?.contains(button));
  const behind = others.find(
    (button) => row && row.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  (behind ?? others[0] ?? document.getElementById(NEXT_UNSETTLED_ID))?.focus();
}
