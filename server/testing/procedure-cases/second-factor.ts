import { accountId } from "@/prisma/seed/accounts";
import { newEnrolment } from "@/server/modules/second-factor/enrolment";
import { currentSettings } from "@/server/settings/current-settings";
import { codeAt } from "../authenticator";
import { cast } from "../cast";
import { actorFor, CAST_PASSWORD } from "../factories";
import { ASKING, type At, type CasesOf, inEach, told } from "./case";
import { NOW } from "./place";
import { administrators, oneself } from "./refusals";

const password = () => ({ currentPassword: CAST_PASSWORD });

/** A key that whoever asks was given, with its first code. */
function firstCode({ scene, who }: At) {
  const { authSecret } = currentSettings();
  const { key, sealed } = newEnrolment(actorFor(cast[ASKING[who]]), { db: scene.db, clock: NOW, authSecret });
  return { sealed, code: codeAt(key, NOW) };
}

/** For whoever has given the password and nothing more: whoever is in has no business there. */
const atTheDoor = inEach(["collecting"], told({ all: "UNAUTHORIZED" }));

export const secondFactorCases: CasesOf<"secondFactor"> = {
  mine: { input: () => undefined, answers: oneself },
  begin: { input: password, answers: oneself },
  beginAtDoor: { input: () => undefined, answers: atTheDoor },
  confirm: { input: firstCode, answers: oneself },
  confirmAtDoor: { input: firstCode, answers: atTheDoor },
  renewRecoveryCodes: { input: password, answers: oneself },
  turnOff: { input: password, answers: oneself },
  reset: { input: () => ({ accountId: accountId(cast.gdCommerceMember) }), answers: administrators },
};
