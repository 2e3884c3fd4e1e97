import type { Tx } from "@/server/db/transaction";
import { deviceName } from "@/server/kernel/device-name";
import { lockAccount } from "../account/lock-account";
import { mailPeople } from "../notification/mail-people";
import { RECIPIENT, recipientOf } from "../notification/recipients";
import { toldTime } from "../notification/told-time";
import { forgottenBefore, MOST_DEVICES } from "./known-device.rules";

export interface Device {
  hash: string;
  /** As its browser calls itself: for words, and never to know it by. */
  userAgent: string | null;
}

/** The device is known from now on, or seen again. @returns whether it was known */
async function remember(tx: Tx, accountId: string, deviceHash: string, at: Date): Promise<boolean> {
  const here = { accountId, deviceHash };
  const seen = await tx.knownDevice.updateMany({
    where: { ...here, seenAt: { gte: forgottenBefore(at) } },
    data: { seenAt: at },
  });
  if (seen.count > 0) return true;
  await tx.knownDevice.upsert({
    where: { accountId_deviceHash: here },
    create: { ...here, seenAt: at },
    update: { seenAt: at },
  });
  const spare = await tx.knownDevice.findMany({
    where: { accountId },
    orderBy: [{ seenAt: "desc" }, { deviceHash: "asc" }],
    skip: MOST_DEVICES,
  });
  if (spare.length > 0) {
    const deviceHashes = spare.map((device) => device.deviceHash);
    await tx.knownDevice.deleteMany({ where: { accountId, deviceHash: { in: deviceHashes } } });
  }
  return false;
}

/**
 * A person has come in there, all the way. Where it is not where they have come in before, they are told by mail: it may have
 * been somebody else. The very first time of an account tells nothing.
 */
export async function meetDevice(
  tx: Tx,
  accountId: string,
  { hash, userAgent }: Device,
  at: Date,
): Promise<void> {
  await lockAccount(tx, accountId);
  const select = { ...RECIPIENT, name: true, lastSignInAt: true };
  const account = await tx.account.findUniqueOrThrow({ where: { id: accountId }, select });
  const isKnown = await remember(tx, accountId, hash, at);
  await tx.account.update({ where: { id: accountId }, data: { lastSignInAt: at } });
  if (isKnown || account.lastSignInAt === null) return;
  const device = deviceName(userAgent) ?? { browser: "UNKNOWN", system: "UNKNOWN" };
  const params = { name: account.name, ...device, ...toldTime(at) };
  await mailPeople(tx, [recipientOf(account)], { template: "newDevice", params });
}
