import type { Tx } from "@/server/db/transaction";
import { addressRemoved } from "@/server/kernel/person-name";
import { forgetAccess } from "../retention/outdated-rows";

export interface Person {
  id: string;
  name: string;
  email: string;
}

/** Mails that wait for them; the one that is on its way at this moment arrives. */
async function forgetMails(tx: Tx, { email }: Person): Promise<void> {
  await tx.$executeRaw`
    SELECT graphile_worker.complete_jobs(ARRAY(
      SELECT id FROM graphile_worker._private_jobs WHERE payload ->> 'to' = ${email}))`;
}

/** What other people have been told about them says their name; from now on it says the other one. */
async function forgetInNotices(tx: Tx, { name }: Person, former: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE workspace.notice SET params = (
      SELECT jsonb_object_agg(key, CASE WHEN jsonb_typeof(value) = 'string'
        THEN to_jsonb(CASE WHEN value #>> '{}' = ${name} THEN ${former} ELSE value #>> '{}' END) ELSE value END)
      FROM jsonb_each(params))
    WHERE EXISTS (SELECT FROM jsonb_each(params) WHERE value = to_jsonb(${name}::text))`;
}

/**
 * Deletes everything by which a person came in, was written to or told something, and puts another name in the place of theirs.
 * What they wrote for the register names them by their account, and stays.
 */
export async function forgetPerson(tx: Tx, person: Person, former: string): Promise<void> {
  const { id, email } = person;
  await forgetAccess(tx, [id]);
  await tx.invitation.deleteMany({ where: { OR: [{ accountId: id }, { email }] } });
  await tx.signInThrottle.deleteMany({ where: { key: { endsWith: `:${email}` } } });
  await forgetMails(tx, person);
  await forgetInNotices(tx, person, former);
  await tx.account.update({
    where: { id },
    data: { name: former, email: addressRemoved(id), mayInvite: false },
  });
}
