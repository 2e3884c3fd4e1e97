import { accountCases } from "./account";
import { agencyCases } from "./agency";
import { areaCases } from "./area";
import { assignmentCases } from "./assignment";
import { attachmentCases } from "./attachment";
import type { Case, CasesOf, Inputs } from "./case";
import { commentCases } from "./comment";
import { correctionCases } from "./correction";
import { documentOrderCases } from "./document-order";
import { dueDateCases } from "./due-date";
import { endorsementCases } from "./endorsement";
import { glossaryCases } from "./glossary";
import { importingCases } from "./importing";
import { internalNoteCases } from "./internal-note";
import { invitationCases } from "./invitation";
import {
  mailChoiceCases,
  notificationCases,
  permissionCases,
  sessionCases,
  taskForceCases,
  undeliveredMailCases,
} from "./own";
import { passwordResetCases } from "./password-reset";
import { personalDataCases } from "./personal-data";
import { progressUpdateCases } from "./progress-update";
import { projectCases } from "./project";
import { proofReadingCases } from "./proof-reading";
import { publicationCases, publicationHoldCases } from "./publication";
import {
  auditCases,
  boardCases,
  comparisonCases,
  deskCases,
  handoverCases,
  planCases,
  presenceCases,
  summaryCases,
  timelineCases,
  updateVisitCases,
} from "./reading";
import { reportingPeriodCases } from "./reporting-period";
import { reminderCases, reviewCases } from "./review";
import { secondFactorCases } from "./second-factor";
import { spreadsheetCases } from "./spreadsheet";

/** A case for every procedure, by router; a router that is new gets a line here and its cases in a file beside this one. */
const CASES: { [Router in keyof Inputs]?: CasesOf<Router> } = {
  account: accountCases,
  agency: agencyCases,
  area: areaCases,
  assignment: assignmentCases,
  attachment: attachmentCases,
  audit: auditCases,
  board: boardCases,
  comment: commentCases,
  comparison: comparisonCases,
  correction: correctionCases,
  desk: deskCases,
  documentOrder: documentOrderCases,
  dueDate: dueDateCases,
  endorsement: endorsementCases,
  glossary: glossaryCases,
  handover: handoverCases,
  importing: importingCases,
  internalNote: internalNoteCases,
  invitation: invitationCases,
  mailChoice: mailChoiceCases,
  notification: notificationCases,
  passwordReset: passwordResetCases,
  permission: permissionCases,
  personalData: personalDataCases,
  plan: planCases,
  presence: presenceCases,
  progressUpdate: progressUpdateCases,
  project: projectCases,
  proofReading: proofReadingCases,
  publication: publicationCases,
  publicationHold: publicationHoldCases,
  reminder: reminderCases,
  reportingPeriod: reportingPeriodCases,
  review: reviewCases,
  secondFactor: secondFactorCases,
  session: sessionCases,
  spreadsheet: spreadsheetCases,
  summary: summaryCases,
  taskForce: taskForceCases,
  timeline: timelineCases,
  undeliveredMail: undeliveredMailCases,
  updateVisit: updateVisitCases,
};

export type AnyCase = Case<unknown>;

/** Every case by the name of its procedure, such as `review.submit`. */
export const everyCase: ReadonlyMap<string, AnyCase> = new Map(
  Object.entries(CASES).flatMap(([router, cases]) =>
    Object.entries(cases).map(([name, one]): [string, AnyCase] => [`${router}.${name}`, one]),
  ),
);
