import { Logger, parseCronItems, run } from "graphile-worker";
import { WORKER_SCHEMA } from "@/server/db/worker-schema";
import { connectWorkspace } from "@/server/db/workspace-client";
import { systemClock } from "@/server/kernel/clock";
import { withoutSecrets } from "@/server/kernel/without-secrets";
import { MAKE_DOCUMENT } from "@/server/modules/document-order/document-order.commands";
import { makeDocument } from "@/server/modules/document-order/make-document";
import { TELL_DUE_SOON, tellDueSoonTask } from "@/server/modules/due-date/tell-due-soon";
import { SEND_DIGESTS, sendDigestsTask } from "@/server/modules/mail-digest/send-digests";
import type { MailSettings } from "@/server/modules/notification/compose-mail";
import { deliverMail } from "@/server/modules/notification/deliver-mail";
import { mailTransport, type TransportSettings } from "@/server/modules/notification/mail-transport";
import { DELIVER_MAIL } from "@/server/modules/notification/queue-letters";
import { SEND_RESET_LINK } from "@/server/modules/password-reset/queue-reset-link";
import { sendResetLinkTask } from "@/server/modules/password-reset/send-reset-link";
import { publishHeldTask } from "@/server/modules/publication-hold/publish-held";
import { PUBLISH_HELD, queueStandingHolds } from "@/server/modules/publication-hold/queue-hold";
import { FORGET_OUTDATED, forgetOutdatedTask } from "@/server/modules/retention/forget-outdated";

export interface Worker {
  /** Lets the jobs in hand finish. */
  stop(): Promise<void>;
}

const SPEAKS_OF = new Set(["error", "warning"]);

const logger = new Logger(() => (level, message) => {
  if (SPEAKS_OF.has(level)) console.error(`worker: ${withoutSecrets(message)}`);
});

const A_DAY = 24 * 60 * 60 * 1000;

const MORNING = "morning";

/** By UTC: at eight in the morning and at three in the night of Guangdong and Hong Kong; what no process ran for is made up for. */
const EVERY_DAY = [
  { task: TELL_DUE_SOON, match: "0 0 * * *", options: { backfillPeriod: A_DAY, queueName: MORNING } },
  // One after the other: what is due soon is in the digest of the same morning.
  {
    task: SEND_DIGESTS,
    match: "0 0 * * *",
    options: { backfillPeriod: A_DAY, queueName: MORNING, priority: 1 },
  },
  { task: FORGET_OUTDATED, match: "0 19 * * *", options: { backfillPeriod: A_DAY } },
];

/**
 * Works off the queue in this process, as the workspace role. Several processes may do so at once: each job is taken by
 * one of them, and a job whose process died is taken up again by another.
 */
export async function startWorker(
  urls: { workspace: string },
  settings: MailSettings & TransportSettings,
): Promise<Worker> {
  const transport = mailTransport(settings);
  const db = connectWorkspace(urls.workspace, 2);
  await queueStandingHolds(db);
  const runner = await run({
    connectionString: urls.workspace,
    schema: WORKER_SCHEMA,
    concurrency: 2,
    maxPoolSize: 3,
    pollInterval: 5_000,
    noHandleSignals: true,
    parsedCronItems: parseCronItems(EVERY_DAY),
    logger,
    taskList: {
      [DELIVER_MAIL]: deliverMail(transport, settings, { db, clock: systemClock }),
      [MAKE_DOCUMENT]: makeDocument(db, systemClock),
      [PUBLISH_HELD]: publishHeldTask({ db, clock: systemClock }),
      [TELL_DUE_SOON]: tellDueSoonTask({ db, clock: systemClock }),
      [SEND_DIGESTS]: sendDigestsTask({ db }),
      [FORGET_OUTDATED]: forgetOutdatedTask({ db, clock: systemClock, dataDir: settings.dataDir }),
      [SEND_RESET_LINK]: sendResetLinkTask({ db, clock: systemClock, authSecret: settings.authSecret }),
    },
  });
  return {
    stop: async () => {
      await runner.stop();
      transport.close();
      await db.$disconnect();
    },
  };
}
