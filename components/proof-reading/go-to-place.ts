import type { FindingPlace } from "@/server/modules/proof-reading/finding.schema";
import { fieldId } from "../form/field-id";
import { placeInNarrative } from "./narrative-place";

/** The texts of the languages lie in one another's place: the tab of the one that is wanted brings it to the front. */
function bringToFront(control: HTMLElement): void {
  const panel = control.closest("[role=tabpanel]");
  const tab = document.getElementById(panel?.getAttribute("aria-labelledby") ?? "");
  if (tab?.getAttribute("aria-selected") === "false") tab.click();
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
  bringToFront(control);
  requestAnimationFrame(() => {
    const isText = control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement;
    if (isText) select(control, place);
    else control.focus();
    control.scrollIntoView({ block: "center" });
  });
}
