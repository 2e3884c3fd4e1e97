import { loadNames } from "@/server/modules/task-force/load-names";
import { ASKING, type At, type CasesOf } from "./case";
import { administrators, oneself } from "./refusals";

/** Of what belongs to whoever asks, and of the settings. */

export const notificationCases: CasesOf<"notification"> = {
  list: { input: () => undefined, answers: oneself },
  markRead: { input: ({ scene, who }) => ({ ids: [scene.noticeOf(ASKING[who])] }), answers: oneself },
};

export const mailChoiceCases: CasesOf<"mailChoice"> = {
  mine: { input: () => undefined, answers: oneself },
  choose: { input: () => ({ choices: { COMMENT: "DIGEST" } }), answers: oneself },
};

export const undeliveredMailCases: CasesOf<"undeliveredMail"> = {
  list: { input: () => undefined, answers: administrators },
};

export const permissionCases: CasesOf<"permission"> = {
  list: { input: () => undefined, answers: administrators },
};

export const sessionCases: CasesOf<"session"> = {
  left: { input: () => undefined, answers: oneself },
  hat: { input: () => undefined, answers: oneself },
  wearHat: { input: () => ({ agencyId: null }), answers: oneself },
  end: { input: ({ scene, who }) => ({ sessionId: scene.sessionOf(ASKING[who]) }), answers: oneself },
  endOthers: { input: () => undefined, answers: oneself },
};

const named = (text: string) => ({ "zh-Hans": text, "zh-Hant": text, en: text });

async function otherNames({ scene: { db } }: At) {
  const seen = await loadNames(db);
  return { group: named("Another group"), sides: [{ code: "HONG_KONG", name: named("Another side") }], seen };
}

export const taskForceCases: CasesOf<"taskForce"> = {
  settings: { input: () => undefined, answers: administrators },
  changeSettings: {
    input: () => ({ fourEyes: true, holdDays: 3, seen: { fourEyes: true, holdDays: 0 } }),
    answers: administrators,
  },
  names: { input: () => undefined, answers: administrators },
  rename: { input: otherNames, answers: administrators },
};
