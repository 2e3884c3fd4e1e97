import type { FindingPlace } from "@/server/modules/proof-reading/finding.schema";
import { fieldId } from "../form/field-id";
import { placeInNarrative } from "./narrative-place";

/** So many frames a panel may take to come to the front. */
const FRAMES = 30;

/** The texts of the languages lie in one another's place: the tab of the one that is wanted brings it to the front. */
function bringToFront(control: HTMLElement, locale: string): void {
  const tabs = control.closest("[inert]")?.parentElement;
  tabs?.querySelector<HTMLElement>(`[role=tab][data-key="${locale}"]`)?.click();
}

/** The tab takes the focus again while its panel comes, so the work is done until the control has kept the focus. */
function whenAtFront(control: HTMLElement, work: () => void, frames = FRAMES): void {
  const isBehind = control.closest("[inert]") !== null;
  if (!isBehind && document.activeElement !== control) work();
  if (frames > 0) requestAnimationFrame(() => whenAtFront(control, work, frames - 1));
}

/** Does the work once the control is at the front: at once where it is, so that no focus is taken back from a person who goes on. */
export function atFront(control: HTMLElement, locale: string | null, work: () => void): void {
  if (control.closest("[inert]") === null) {
    work();
    return;
  }
  if (locale !== null) bringToFront(control, locale);
  whenAtFront(control, work);
}

function select(control: HTMLInputElement | HTMLTextAreaElement, place: FindingPlace): void {
  const inTitle = { start: place.start ?? 0, end: place.end ?? 0 };
  const found = place.field === "title" ? inTitle : placeInNarrative(control.value, place);
  control.focus();
  if (!found || place.start === null) return;
  control.setSelectionRange(found.start, found.end);
  // A long text scrolls within its field.
  const share = found.start / Math.max(control.value.length, 1);
  control.scrollTop = share * control.scrollHeight - control.clientHeight / 2;
}

function controlName({ locale, field, row }: FindingPlace): string {
  if (field === "title" || field === "narrative") {
    return `texts.${locale}.${field === "title" ? "title" : "paragraphs"}`;
  }
  return row === null ? field : `${field}.${row}`;
}

/** Takes the person to the place of a finding in the form of its update, and selects the words. */
export function goToPlace(place: FindingPlace): void {
  const control = document.getElementById(fieldId(controlName(place)));
  if (!control) return;
  atFront(control, place.locale, () => {
    const isText = control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement;
    if (isText) select(control, place);
    else control.focus();
    control.scrollIntoView({ block: "center" });
  });
}
