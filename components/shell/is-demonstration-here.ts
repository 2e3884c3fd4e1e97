/**
 * For a page that is made without its layout, which would say it: where the page is made the settings know; in a browser what
 * stood on the page before, or was sent with it, tells.
 */
export function isDemonstrationHere(): boolean {
  if (typeof document === "undefined") return Boolean(globalThis.registerSettings?.demo);
  return document.querySelector("[data-demonstration]") !== null;
}
