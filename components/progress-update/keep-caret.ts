/**
 * Where the caret belongs in a text that somebody else's words were put into: behind the same words, or before the same words.
 * @param caret offset in `before`
 */
export function caretAfter(before: string, after: string, caret: number): number {
  if (after.startsWith(before.slice(0, caret))) return caret;
  const behind = before.slice(caret);
  return after.endsWith(behind) ? after.length - behind.length : Math.min(caret, after.length);
}

function isText(element: Element | null): element is HTMLTextAreaElement | HTMLInputElement {
  return (
    element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === "text")
  );
}

/** Does what changes the values of a form, and leaves whoever is typing in it where they were. */
export function keepingCaret(change: () => void): void {
  const field = document.activeElement;
  if (!isText(field) || field.selectionStart === null) {
    change();
    return;
  }
  const { value, selectionStart } = field;
  change();
  const caret = caretAfter(value, field.value, selectionStart);
  field.setSelectionRange(caret, caret);
}
