import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { EndorsementView } from "@/server/modules/endorsement/endorsement.queries";

/** How the whole stands, as the key and values of a sentence under `endorsement.standing`. */
export interface Standing {
  key: "none" | "mine" | "theirs" | "one" | "both" | "published";
  values: Record<string, string | number>;
}

const isGiven = (side: EndorsementView["sides"][number]) => side.endorsement?.isCurrent === true;

/** Since when one side's endorsement has been waiting for the other's; null where it is not. */
export function waitingSince(view: EndorsementView): Date | null {
  const given = view.sides.filter(isGiven);
  return given.length === 1 && !view.edition ? (given[0]?.endorsement?.givenAt ?? null) : null;
}

/** What a person of the reader's side needs to know first. */
export function standingOf(view: EndorsementView, locale: Locale): Standing {
  if (view.edition) return { key: "published", values: { number: view.edition.number } };
  const given = view.sides.find(isGiven);
  const missing = view.sides.find((side) => !isGiven(side));
  if (!given) return { key: "none", values: {} };
  if (!missing) return { key: "both", values: {} };
  const values = { side: textIn(given.name, locale), other: textIn(missing.name, locale) };
  if (given.code === view.side) return { key: "mine", values };
  return missing.code === view.side
    ? { key: "theirs", values: { ...values, other: values.side } }
    : { key: "one", values };
}
