import type { At, CasesOf } from "./case";
import { planners } from "./refusals";

const name = { en: "Other" };
/** In planning, of the plan that is under way. */
const areaOf = ({ state, scene, areaId }: At) => (state === "planning" ? scene.planning.areaId : areaId);

export const areaCases: CasesOf<"area"> = {
  addArea: { input: ({ periodSlug }) => ({ periodSlug, name }), answers: planners },
  renameArea: { input: (at) => ({ areaId: areaOf(at), name }), answers: planners },
  moveArea: { input: (at) => ({ areaId: areaOf(at), position: 1 }), answers: planners },
  removeArea: { input: (at) => ({ areaId: areaOf(at) }), answers: planners },
  placeUnderArea: { input: ({ updateId, areaId }) => ({ updateId, areaId }), answers: planners },
};
