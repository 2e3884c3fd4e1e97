import type { Tx } from "@/server/db/transaction";
import { mailPeople } from "./mail-people";
import type { AccountChange } from "./notification.schema";
import { recipientOf } from "./recipients";

/** Tells a person by mail how the way into their account has changed, whoever changed it: it may have been somebody else. */
export async function tellOfAccount(
  tx: Tx,
  account: { id: string; email: string; locale: string; name: string },
  how: AccountChange,
): Promise<void> {
  const params = { name: account.name, how };
  await mailPeople(tx, [recipientOf(account)], { template: "accountChanged", params });
}
