import { STATES, type State, type Who } from "./case";
import type { Place } from "./place";
import type { Scene } from "./scene";

/** In the title and in a comment of an update, as it is being written. */
export const draftWords = (updateId: string) => `草稿${updateId}`;
/** In what is said of it among the people of one side. */
export const internalWords = (updateId: string) => `内部${updateId}`;

/** What is published of an update everybody may read. */
const PUBLIC: readonly State[] = ["published", "named", "notNamed"];

/** Of an update of Hong Kong's, to which Guangdong's customs contribute, and of one of Guangdong's alone. */
function hiddenIn(
  { updateId: own, other: { updateId: guangdongs } }: Place,
  state: State,
  who: Who,
): string[] {
  const isOfHongKong = who === "ownOfficer" || who === "responsible";
  const isOfficer = who === "ownOfficer" || who === "otherOfficer";
  const mayReadOwn = isOfficer || who === "responsible" || who === "contributing";
  const drafts = PUBLIC.includes(state)
    ? []
    : [...(mayReadOwn ? [] : [draftWords(own)]), ...(isOfficer ? [] : [draftWords(guangdongs)])];
  const ownNotes = isOfHongKong ? [] : [internalWords(own)];
  const guangdongsNotes = who === "otherOfficer" ? [] : [internalWords(guangdongs)];
  return [...drafts, ...ownNotes, ...guangdongsNotes];
}

/** Words that no answer may say to this person, whatever they ask for: a list, a count with its names, a comparison, a file. */
export function hiddenWords(who: Who, { places }: Pick<Scene, "places">): string[] {
  return STATES.flatMap((state) => hiddenIn(places[state], state, who));
}
