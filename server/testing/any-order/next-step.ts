import type { Person } from "../cast";
import { cast } from "../cast";
import { type PeriodModel, publishedWords, stageOf } from "./period-model";
import { give, hold, open, openReview, passTime, publish, type Step, save } from "./steps";

const DAY = 24 * 60;
const OFFICERS = [cast.gdOfficer, cast.gdOfficer2, cast.hkOfficer, cast.hkOfficer2];

/** Somebody whose side has not given its word, and whom four eyes do not bar. */
function whoseTurn(given: ReadonlySet<string>, lastEditor: ReadonlyMap<string, string>): Person {
  const waited = OFFICERS.filter(
    ({ side, email }) => !given.has(side ?? "") && lastEditor.get(side ?? "") !== email,
  );
  return waited[0] ?? cast.gdOfficer;
}

/** Every other edition waits for its time, and so does each where days must pass. */
function nextOfEndorsed({ editions, hold: standing, holdDays }: PeriodModel): Step {
  if (standing !== null) return passTime(DAY);
  if (holdDays > 0) return hold(cast.gdOfficer2, null);
  return editions.length % 2 === 0 ? publish(cast.hkOfficer2) : hold(cast.gdOfficer, DAY);
}

function nextOf(model: PeriodModel): Step {
  const { agreed, endorsed, lastEditor, named, words } = model;
  switch (stageOf(model)) {
    case "PLANNING":
      return give(whoseTurn(agreed, new Map()), "PLAN", true);
    case "COLLECTING":
      return openReview(cast.hkOfficer);
    case "ENDORSED":
      return nextOfEndorsed(model);
    case "PUBLISHED":
      return open(cast.gdOfficer, { updates: [1], isKnown: true });
    default: {
      const [first = 0] = named ?? [];
      const isUnchanged = named !== null && words.join("\n") === publishedWords(model).join("\n");
      return isUnchanged
        ? save(cast.hkOfficer, first, "NEW")
        : give(whoseTurn(endorsed, lastEditor), "SUMMARY", true);
    }
  }
}

/** What leads on from where the period stands: chance alone seldom brings about what takes several people. */
export const next: Step = {
  check: () => true,
  toString: () => "what comes next",
  run: (model, trial) => nextOf(model).run(model, trial),
};
