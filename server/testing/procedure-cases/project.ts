import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import type { At, CasesOf } from "./case";
import { MADE_UP } from "./place";
import { planners } from "./refusals";

const title = { en: "Another title" };

/** In planning, of the plan that is under way; elsewhere the state refuses before any project is looked for. */
const projectIn =
  (which: "undecidedId" | "omittedId" | "carriedId" | "resumableId") =>
  ({ state, scene, periodSlug }: At) =>
    state === "planning"
      ? { periodSlug: scene.planning.periodSlug, projectId: scene.planning[which] }
      : { periodSlug, projectId: MADE_UP };
const updateIn = ({ state, scene, updateId }: At) => ({
  updateId: state === "planning" ? scene.planning.addedUpdateId : updateId,
});

export const projectCases: CasesOf<"project"> = {
  carryForwardProject: { input: projectIn("undecidedId"), answers: planners },
  resumeProject: { input: projectIn("resumableId"), answers: planners },
  omitProject: {
    input: (at) => ({ ...projectIn("carriedId")(at), kind: "LEFT_OUT", reason: "暂缓" }),
    answers: planners,
  },
  returnToUndecided: { input: projectIn("omittedId"), answers: planners },
  addProject: { input: ({ periodSlug }) => ({ periodSlug, title }), answers: planners },
  removeAddedProject: { input: updateIn, answers: planners },
  retitlePlannedProject: {
    input: async (at) => {
      const { updateId } = updateIn(at);
      const found = await at.scene.db.progressUpdate.findUnique({ where: { id: updateId } });
      return { updateId, title, seen: localizedTextSchema.parse(found?.plannedTitle ?? {}) };
    },
    answers: planners,
  },
  movePlannedProject: { input: (at) => ({ ...updateIn(at), position: 1 }), answers: planners },
};
