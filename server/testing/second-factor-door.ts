import { fixedClock } from "../kernel/clock";
import { letterSchema } from "../modules/notification/notification.schema";
import { beginEnrolment } from "../modules/second-factor/enrolment";
import { passSecondFactor } from "../modules/second-factor/pass-second-factor";
import { confirmEnrolment } from "../modules/second-factor/second-factor.commands";
import { signIn } from "../modules/session/session.commands";
import { codeAt } from "./authenticator";
import { cast } from "./cast";
import type { TestDatabase } from "./database";
import { actorFor, CAST_PASSWORD } from "./factories";

const from = (replaces: string | null, address = "192.0.2.1") => ({
  address,
  replaces,
  userAgent: "a browser",
  device: "a browser of theirs",
});

/** A member of Hong Kong's customs at the door with a password and an authenticator, on a morning in May. */
export function secondFactorDoor({ workspace: db, owner }: TestDatabase) {
  const authSecret = "a secret for tests only, of enough length";
  const at = (time: string) => ({ db, authSecret, clock: fixedClock(`2024-05-01T${time}Z`) });
  const nine = at("09:00:00");
  const { email } = cast.hkCustomsMember;

  /** The password is given: a session that may be half-open. */
  async function knock(context = nine, who: string = email): Promise<string> {
    const { sessionId } = await signIn(null, { email: who, password: CAST_PASSWORD, ...from(null) }, context);
    return sessionId;
  }

  /** The code is given in that session. */
  const give = (code: string, sessionId: string | null, context = nine, address?: string) =>
    passSecondFactor(null, { code: code.replaceAll("-", ""), ...from(sessionId, address) }, context);

  /** The member sets an authenticator up at nine o'clock. */
  async function enrolled() {
    const actor = { ...actorFor(cast.hkCustomsMember), sessionId: await knock() };
    const { key, sealed } = await beginEnrolment(actor, { currentPassword: CAST_PASSWORD }, nine);
    const code = codeAt(key, nine.clock);
    const { recoveryCodes } = await confirmEnrolment(actor, { sealed, code }, nine);
    return { key, actor, recoveryCodes };
  }

  /** Of what the person was told by the newest mail. */
  async function toldLast(): Promise<string> {
    const { rows } = await owner.query(
      "SELECT payload FROM graphile_worker._private_jobs ORDER BY id DESC LIMIT 1",
    );
    const letter = letterSchema.parse(rows[0]?.payload);
    return letter.template === "accountChanged" ? letter.params.how : letter.template;
  }

  const clear = () =>
    owner.query(
      "DELETE FROM workspace.second_factor; DELETE FROM workspace.session; DELETE FROM workspace.sign_in_throttle; DELETE FROM graphile_worker._private_jobs",
    );
  return { at, nine, knock, give, enrolled, toldLast, clear };
}
