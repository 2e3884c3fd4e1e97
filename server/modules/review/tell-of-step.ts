import type { Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import { localeSchema } from "@/server/kernel/locale";
import { localizedTextSchema, textIn } from "@/server/kernel/localized-text";
import { notify, sendMail } from "../notification/notify";
import type { LockedUpdate } from "../progress-update/lock-update";
import { responsibleSide } from "../progress-update/progress-update.policy";
import type { ReviewStepKind } from "./review.schema";

const CODE: Record<ReviewStepKind, string> = {
  SUBMITTED: "review.submitted",
  RETURNED: "review.returned",
  ACCEPTED: "review.accepted",
  WITHDRAWN: "review.withdrawn",
};

/** What was submitted, or taken back, concerns the officers on the responsible agency's side; the rest its members. */
function audienceOf(kind: ReviewStepKind, { facts }: LockedUpdate) {
  const sideCode = responsibleSide(facts) ?? undefined;
  if (kind === "SUBMITTED" || kind === "WITHDRAWN") return { role: "SECRETARIAT" as const, sideCode };
  const agencyIds = facts.assignments.flatMap((one) => (one.kind === "RESPONSIBLE" ? [one.agencyId] : []));
  return { role: "MEMBER" as const, memberships: { some: { agencyId: { in: agencyIds } } } };
}

async function titleOf(tx: Tx, update: LockedUpdate) {
  const row = await tx.progressUpdate.findUniqueOrThrow({
    where: { id: update.id },
    select: { plannedTitle: true },
  });
  return localizedTextSchema.parse(row.plannedTitle);
}

/** Tells whoever's turn it is now, each in their language; a return, which asks for work, also by mail. */
export async function tellOfStep(
  tx: Tx,
  actor: Actor,
  update: LockedUpdate,
  { kind, comment }: { kind: ReviewStepKind; comment: string | null },
): Promise<void> {
  const people = await tx.account.findMany({
    where: { ...audienceOf(kind, update), closure: null, id: { not: actor.accountId } },
    select: { id: true, email: true, locale: true },
    orderBy: { id: "asc" },
  });
  const title = await titleOf(tx, update);
  for (const { id, email, locale: written } of people) {
    const locale = localeSchema.parse(written);
    const params = {
      number: update.number,
      title: textIn(title, locale),
      by: actor.name,
      comment: comment ?? "",
    };
    const place = { periodSlug: update.period.slug, updateId: update.id };
    await notify(tx, { accountIds: [id], code: CODE[kind], params, ...place });
    if (kind === "RETURNED")
      await sendMail(tx, { to: email, locale, template: "updateReturned", params: { ...params, ...place } });
  }
}
