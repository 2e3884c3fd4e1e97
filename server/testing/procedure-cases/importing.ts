import { type At, type CasesOf, told } from "./case";
import { as } from "./place";
import { importers, NO_IMPORT } from "./refusals";

const draft = ({ scene }: At) => scene.draft;
const draftId = ({ scene }: At) => ({ draftId: scene.draft.draftId });
const view = ({ scene }: At) => as(scene.db, "hkOfficer").importing.getDraft(scene.draft);

export const importingCases: CasesOf<"importing"> = {
  listImports: { input: () => undefined, answers: importers },
  getDraft: { input: draftId, answers: importers },
  mendHead: {
    input: async (at) => {
      const { id, version, head } = await view(at);
      return { draftId: id, version, head };
    },
    answers: importers,
  },
  mendUpdate: {
    input: async (at) => {
      const { draftId, updateId } = draft(at);
      const row = (await view(at)).updates.find(({ id }) => id === updateId);
      if (!row) throw new Error("the draft has lost its update");
      return { draftId, updateId, version: row.version, update: row.update };
    },
    answers: importers,
  },
  addUpdate: { input: draftId, answers: importers },
  removeUpdate: { input: draft, answers: importers },
  moveUpdate: { input: (at) => ({ ...draft(at), position: 2 }), answers: importers },
  discardDraft: { input: draftId, answers: importers },
  confirm: { input: draftId, answers: importers },
  takeBack: {
    input: ({ scene }) => ({ periodSlug: scene.transcribedSlug }),
    answers: { collecting: told({ all: NO_IMPORT, officers: "done" }) },
  },
};
