import fc from "fast-check";
import { cast } from "../cast";
import { next } from "./next-step";
import type { Who } from "./period-model";
import {
  abandon,
  changeSettings,
  give,
  hold,
  name,
  open,
  openReview,
  passTime,
  publish,
  type Step,
  save,
  stop,
  tamper,
  withdraw,
} from "./steps";
import { TAMPERINGS } from "./tampering";

/** What is tried, by whom, and how often: so that things come about now and then which only several people bring about. */

const DAY = 24 * 60;

const officer = fc.constantFrom<Who[]>(cast.gdOfficer, cast.gdOfficer2, cast.hkOfficer, cast.hkOfficer2);
const other = fc.constantFrom<Who[]>(
  cast.gdIpaMember,
  cast.gdCustomsMember,
  cast.hkIpdMember,
  cast.hkCustomsMember,
  cast.admin,
  null,
);
const anybody = fc.oneof({ weight: 9, arbitrary: officer }, { weight: 1, arbitrary: other });
const usually = fc.integer({ min: 0, max: 9 }).map((chance) => chance > 0);
const update = fc.nat(1);
const minutes = fc.constantFrom(null, -DAY, 0, 30, DAY, 3 * DAY, 14 * DAY, 90 * DAY + 1);
const writing = fc.constantFrom("NEW", "NEW", "NEW", "AS_PUBLISHED", "AS_IT_IS");
const naming = fc.record({ updates: fc.constantFrom([0], [1], [0, 1]), isKnown: usually });
const settings = fc.record({ fourEyes: fc.boolean(), holdDays: fc.constantFrom(0, 0, 0, 0, 0, 1, 14) });
const administrator = fc.oneof({ weight: 4, arbitrary: fc.constant<Who>(cast.admin) }, anybody);

const gives = fc.tuple(anybody, usually).map(([who, isCurrent]) => give(who, "SUMMARY", isCurrent));
const agrees = fc.tuple(anybody, usually).map(([who, isCurrent]) => give(who, "PLAN", isCurrent));
const disagrees = anybody.map((who) => withdraw(who, "PLAN"));
const opensReview = anybody.map(openReview);
const saves = fc.tuple(anybody, update, writing).map(([who, at, what]) => save(who, at, what));

function often<T>(weight: number, arbitrary: fc.Arbitrary<T>) {
  return { weight, arbitrary };
}

const anyStep = fc.oneof(
  often(8, fc.constant(next)),
  often(16, gives),
  often(6, anybody.map(publish)),
  often(4, saves),
  often(
    2,
    anybody.map((who) => withdraw(who, "SUMMARY")),
  ),
  often(
    5,
    fc.tuple(anybody, minutes).map(([who, wanted]) => hold(who, wanted)),
  ),
  often(4, anybody.map(stop)),
  often(4, fc.constantFrom(1, DAY, 7 * DAY, 30 * DAY).map(passTime)),
  often(
    4,
    fc.tuple(anybody, naming).map(([who, named]) => open(who, named)),
  ),
  often(
    2,
    fc.tuple(anybody, naming).map(([who, named]) => name(who, named)),
  ),
  often(2, anybody.map(abandon)),
  often(
    2,
    fc
      .tuple(administrator, settings, usually)
      .map(([who, wanted, isNow]) => changeSettings(who, wanted, isNow)),
  ),
  often(4, fc.constantFrom(...TAMPERINGS).map(tamper)),
  often(1, agrees),
  often(1, disagrees),
  often(1, opensReview),
);

/** Before a plan is agreed. */
const planningStep = fc.oneof(
  often(2, fc.constant(next)),
  often(6, agrees),
  often(1, disagrees),
  often(3, opensReview),
  often(1, saves),
  often(1, gives),
  often(1, anybody.map(publish)),
  often(1, fc.constantFrom(...TAMPERINGS).map(tamper)),
);

const exactly = (length: number, arbitrary: fc.Arbitrary<Step>) =>
  fc.array(arbitrary, { minLength: length, maxLength: length });

export interface AnyOrder {
  stage: "PLANNING" | "REVIEW";
  steps: Step[];
}

/** Exactly so many steps, from a period's plan or from its review. */
export function anyOrder(steps: number): fc.Arbitrary<AnyOrder> {
  const planning = Math.floor(steps / 4);
  const fromPlan = fc
    .tuple(exactly(planning, planningStep), exactly(steps - planning, anyStep))
    .map(([first, then]): AnyOrder => ({ stage: "PLANNING", steps: [...first, ...then] }));
  const fromReview = exactly(steps, anyStep).map((all): AnyOrder => ({ stage: "REVIEW", steps: all }));
  return fc.oneof(often(2, fromPlan), often(3, fromReview));
}
