import { ASKING, type CasesOf } from "./case";
import { administrators, oneself } from "./refusals";

/** Of what belongs to whoever asks, and of the settings. */

export const notificationCases: CasesOf<"notification"> = {
  list: { input: () => undefined, answers: oneself },
  markRead: { input: ({ scene, who }) => ({ ids: [scene.noticeOf(ASKING[who])] }), answers: oneself },
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

export const taskForceCases: CasesOf<"taskForce"> = {
  settings: { input: () => undefined, answers: administrators },
  changeSettings: {
    input: () => ({ fourEyes: true, holdDays: 3, seen: { fourEyes: true, holdDays: 0 } }),
    answers: administrators,
  },
};
