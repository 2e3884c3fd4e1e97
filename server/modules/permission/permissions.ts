import type { Actor } from "@/server/kernel/actor";
import { allow } from "@/server/kernel/decision";
import { mayAdministerAccounts } from "../account/account.policy";
import { mayInviteColleague } from "../invitation/invitation.policy";
import { planning, publishing, readingPeriods } from "./period-permissions";
import { type Permission, whereKnown } from "./permission";
import type { PermissionGroup } from "./permission.schema";
import { readingUpdates, talking, writing } from "./update-permissions";

/** For whoever is no administrator there is no administration. */
const administrators = (actor: Actor) => whereKnown(mayAdministerAccounts(actor).allowed, allow);
const everybody = () => allow;

const keeping: Record<string, Permission> = {
  accounts: {
    procedures: [
      ...["account.list", "account.belongings", "account.close", "account.changeMemberships"],
      ...["account.changeMayInvite", "account.endSessionsOf", "secondFactor.reset"],
      ...["personalData.eraseAccount", "personalData.exportAccount", "undeliveredMail.list"],
    ],
    decide: administrators,
  },
  invitations: {
    procedures: [
      ...["invitation.list", "invitation.invite", "invitation.revoke"],
      ...["invitation.lookAtList", "invitation.inviteAll"],
    ],
    decide: administrators,
  },
  colleagues: {
    procedures: ["invitation.inviteColleague"],
    decide: (actor) =>
      whereKnown(mayInviteColleague(actor, { mayInvite: true, agencyIds: [] }).allowed, allow),
    isGiven: true,
  },
  agencies: {
    procedures: [
      ...["agency.list", "agency.get", "agency.create", "agency.rename", "agency.remove", "agency.merge"],
      ...["agency.addVariant", "agency.changeVariant", "agency.removeVariant"],
    ],
    decide: administrators,
  },
  glossary: {
    procedures: ["glossary.list", "glossary.add", "glossary.change", "glossary.remove"],
    decide: administrators,
  },
  settings: {
    procedures: ["taskForce.settings", "taskForce.changeSettings", "taskForce.names", "taskForce.rename"],
    decide: administrators,
  },
  audit: { procedures: ["audit.list", "permission.list"], decide: administrators },
  own: {
    procedures: [
      ...["personalData.exportOwn"],
      ...["account.mine", "account.changePassword", "account.changeLocale", "session.left", "session.end"],
      ...["mailChoice.mine", "mailChoice.choose"],
      ...["notification.list", "notification.markRead", "desk.mine", "handover.listUnattended"],
      ...[
        "session.endOthers",
        "session.hat",
        "session.wearHat",
        "secondFactor.mine",
        "secondFactor.begin",
        "secondFactor.confirm",
      ],
      ...["secondFactor.renewRecoveryCodes", "secondFactor.turnOff", "correction.convertReason"],
    ],
    decide: everybody,
  },
};

/** What is done on the way in, by a link that only its addressee has or after a password: no role decides. */
export const ON_THE_WAY_IN: readonly string[] = [
  ...["invitation.find", "invitation.accept"],
  ...["passwordReset.ask", "passwordReset.find", "passwordReset.reset"],
  ...["secondFactor.beginAtDoor", "secondFactor.confirmAtDoor"],
];

/** Who may do what: every procedure that is for people who are signed in is in one of these, and each asks the policies that the procedure itself asks. */
export const PERMISSIONS: Record<PermissionGroup, Record<string, Permission>> = {
  reading: { ...readingPeriods, ...readingUpdates },
  planning,
  writing,
  talking,
  publishing,
  keeping,
};
