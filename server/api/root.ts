import { accountRouter } from "@/server/modules/account/account.router";
import { agencyRouter } from "@/server/modules/agency/agency.router";
import { areaRouter } from "@/server/modules/area/area.router";
import { assignmentRouter } from "@/server/modules/assignment/assignment.router";
import { attachmentRouter } from "@/server/modules/attachment/attachment.router";
import { auditRouter } from "@/server/modules/audit/audit.router";
import { boardRouter } from "@/server/modules/board/board.router";
import { commentRouter } from "@/server/modules/comment/comment.router";
import { comparisonRouter } from "@/server/modules/comparison/comparison.router";
import { correctionRouter } from "@/server/modules/correction/correction.router";
import { deskRouter } from "@/server/modules/desk/desk.router";
import { documentOrderRouter } from "@/server/modules/document-order/document-order.router";
import { dueDateRouter } from "@/server/modules/due-date/due-date.router";
import { endorsementRouter } from "@/server/modules/endorsement/endorsement.router";
import { glossaryRouter } from "@/server/modules/glossary/glossary.router";
import { handoverRouter } from "@/server/modules/handover/handover.router";
import { importingRouter } from "@/server/modules/importing/importing.router";
import { internalNoteRouter } from "@/server/modules/internal-note/internal-note.router";
import { invitationRouter } from "@/server/modules/invitation/invitation.router";
import { mailChoiceRouter } from "@/server/modules/mail-choice/mail-choice.router";
import { notificationRouter } from "@/server/modules/notification/notification.router";
import { passwordResetRouter } from "@/server/modules/password-reset/password-reset.router";
import { permissionRouter } from "@/server/modules/permission/permission.router";
import { personalDataRouter } from "@/server/modules/personal-data/personal-data.router";
import { planRouter } from "@/server/modules/plan/plan.router";
import { presenceRouter } from "@/server/modules/presence/presence.router";
import { progressUpdateRouter } from "@/server/modules/progress-update/progress-update.router";
import { projectRouter } from "@/server/modules/project/project.router";
import { proofReadingRouter } from "@/server/modules/proof-reading/proof-reading.router";
import { publicationRouter } from "@/server/modules/publication/publication.router";
import { publicationHoldRouter } from "@/server/modules/publication-hold/publication-hold.router";
import { reminderRouter } from "@/server/modules/reminder/reminder.router";
import { reportingPeriodRouter } from "@/server/modules/reporting-period/reporting-period.router";
import { reviewRouter } from "@/server/modules/review/review.router";
import { secondFactorRouter } from "@/server/modules/second-factor/second-factor.router";
import { sessionRouter } from "@/server/modules/session/session.router";
import { spreadsheetRouter } from "@/server/modules/spreadsheet/spreadsheet.router";
import { summaryRouter } from "@/server/modules/summary/summary.router";
import { taskForceRouter } from "@/server/modules/task-force/task-force.router";
import { timelineRouter } from "@/server/modules/timeline/timeline.router";
import { undeliveredMailRouter } from "@/server/modules/undelivered-mail/undelivered-mail.router";
import { updateVisitRouter } from "@/server/modules/update-visit/update-visit.router";
import { router } from "./trpc";

/** Every procedure of the workspace. One line a capability. */
export const appRouter = router({
  account: accountRouter,
  agency: agencyRouter,
  audit: auditRouter,
  glossary: glossaryRouter,
  handover: handoverRouter,
  importing: importingRouter,
  invitation: invitationRouter,
  mailChoice: mailChoiceRouter,
  notification: notificationRouter,
  passwordReset: passwordResetRouter,
  secondFactor: secondFactorRouter,
  session: sessionRouter,
  desk: deskRouter,
  progressUpdate: progressUpdateRouter,
  review: reviewRouter,
  area: areaRouter,
  assignment: assignmentRouter,
  attachment: attachmentRouter,
  comment: commentRouter,
  comparison: comparisonRouter,
  board: boardRouter,
  correction: correctionRouter,
  documentOrder: documentOrderRouter,
  dueDate: dueDateRouter,
  endorsement: endorsementRouter,
  internalNote: internalNoteRouter,
  permission: permissionRouter,
  personalData: personalDataRouter,
  plan: planRouter,
  presence: presenceRouter,
  project: projectRouter,
  proofReading: proofReadingRouter,
  publication: publicationRouter,
  publicationHold: publicationHoldRouter,
  reminder: reminderRouter,
  reportingPeriod: reportingPeriodRouter,
  spreadsheet: spreadsheetRouter,
  summary: summaryRouter,
  taskForce: taskForceRouter,
  timeline: timelineRouter,
  undeliveredMail: undeliveredMailRouter,
  updateVisit: updateVisitRouter,
});

export type AppRouter = typeof appRouter;
