import { describe, expect, it } from "vitest";
import { inTransaction } from "@/server/db/transaction";
import { startWorker } from "@/server/jobs/worker";
import { cast } from "@/server/testing/cast";
import { endorsingDesk } from "@/server/testing/endorsing-desk";
import { actorFor } from "@/server/testing/factories";
import { startMailServer } from "@/server/testing/mail-server";
import { writtenContent } from "@/server/testing/update-content";
import { type ContentChange, shortChangesSchema } from "../changed-content/changed-content.schema";
import { saveUpdateIn } from "../progress-update/progress-update.commands";
import { giveEndorsement } from "./endorsement.commands";
import { changedSinceSchema } from "./endorsement.schema";

const { database, desk } = await endorsingDesk();

async function endorsedPeriod(words: string) {
  const period = await desk.inReview();
  await desk.save(cast.gdOfficer2, period.updateIds[0] ?? "", words);
  await desk.give(cast.gdOfficer, period.slug);
  await desk.give(cast.hkOfficer, period.slug);
  return period;
}

const shown = ({ update, field, locale, words }: ContentChange) => {
  const marks = { same: ["", ""], removed: ["[-", "]"], added: ["[+", "]"], skipped: ["…", ""] } as const;
  const said = words.map(({ kind, text }) => `${marks[kind][0]}${text}${marks[kind][1]}`).join("");
  return [update?.number, field, locale, said].join(" ");
};

async function noticesOf(slug: string) {
  const rows = await database.workspace.notice.findMany({
    where: { periodSlug: slug, code: { in: ["endorsement.voided", "endorsement.voidedByUpdate"] } },
  });
  return rows.map(({ changes, ...row }) => ({ ...row, changes: shortChangesSchema.parse(changes) }));
}

describe("whoever hears that endorsements are void", () => {
  it("reads in the notice, word by word, what changed of what had been endorsed", async () => {
    const { slug, updateIds } = await endorsedPeriod("查获侵权货物996批次。");
    await desk.save(cast.hkOfficer2, updateIds[0] ?? "", "查获侵权货物1,006批次。");
    const notices = await noticesOf(slug);
    expect(notices).toHaveLength(4);
    for (const { changes } of notices) {
      expect(changes.changes.map(shown)).toContain("1 paragraphs zh-Hans 查获侵权货物[-996][+1,006]批次。");
      expect(changes.more).toBe(0);
    }
  });

  it("gets one message of all that one transaction changed", async () => {
    const { slug, updateIds } = await endorsedPeriod("查获侵权货物996批次。");
    await inTransaction(database.workspace, async (tx) => {
      for (const updateId of updateIds) {
        const { headRevisionId } = await tx.progressUpdate.findUniqueOrThrow({ where: { id: updateId } });
        const save = { updateId, baseRevisionId: headRevisionId, content: writtenContent(["一并修改。"]) };
        await saveUpdateIn(tx, actorFor(cast.gdOfficer), save, desk.context.clock);
      }
    });
    const notices = await noticesOf(slug);
    expect(notices.map(({ code }) => code)).toEqual(Array(4).fill("endorsement.voided"));
    const numbers = notices[0]?.changes.changes.map(({ update }) => update?.number);
    expect(new Set(numbers)).toEqual(new Set([1, 2]));
  });

  it("reads it in the mail as well, marked in text and in HTML", async () => {
    const { slug, updateIds } = await endorsedPeriod("查获侵权货物996批次。");
    await database.owner.query("DELETE FROM graphile_worker._private_jobs");
    await desk.save(cast.hkOfficer2, updateIds[0] ?? "", "查获侵权货物1,006批次 <两地>。");
    const server = await startMailServer();
    const settings = {
      baseUrl: "http://localhost:3000",
      authSecret: "a secret for tests only, of enough length",
      isDemonstration: false,
    };
    const transport = { smtpUrl: server.url, mailFrom: "register@example.org", dataDir: "/nowhere" };
    const worker = await startWorker(database.urls, { ...settings, ...transport });
    const mails = [await server.next(), await server.next(), await server.next(), await server.next()];
    await worker.stop();
    await server.close();
    for (const { text, html } of mails) {
      expect(text).toMatch(/查获侵权货物【[删刪]：996】【[增加]：1,006】批次【[增加]： <两地>】。/);
      expect(html).toMatch(
        /查获侵权货物<del [^>]+>996<\/del><ins [^>]+>1,006<\/ins>批次<ins [^>]+> &lt;两地&gt;<\/ins>。/,
      );
      expect(text).toContain(`/desk/periods/${slug}/summary#changes`);
    }
  });

  it("reads on the page what is another since, whatever happened between, until it is as it was", async () => {
    const { slug, updateIds } = await endorsedPeriod("查获侵权货物996批次。");
    await desk.save(cast.hkOfficer2, updateIds[0] ?? "", "另有别的话。");
    await desk.save(cast.hkOfficer2, updateIds[0] ?? "", "查获侵权货物997批次。");
    const { changed } = await desk.look(cast.gdOfficer, slug);
    expect(changed?.changes.map(shown)).toContain("1 paragraphs zh-Hans 查获侵权货物[-996][+997]批次。");
    expect((await desk.look(cast.gdIpaMember, slug)).changed).toBeNull();
    await desk.save(cast.hkOfficer2, updateIds[0] ?? "", "查获侵权货物996批次。");
    expect((await desk.look(cast.gdOfficer, slug)).changed).toBeNull();
  });
});

describe("an officer who endorses what they were looking at", () => {
  it("is told word by word what is another since", async () => {
    const { slug, updateIds } = await desk.inReview();
    await desk.save(cast.gdOfficer2, updateIds[0] ?? "", "查获侵权货物996批次。");
    const { digest } = await desk.look(cast.hkOfficer, slug);
    await desk.save(cast.gdOfficer2, updateIds[0] ?? "", "查获侵权货物995批次。");
    const input = { periodSlug: slug, subject: "SUMMARY", digest } as const;
    const refused = await giveEndorsement(actorFor(cast.hkOfficer), input, desk.context).catch(
      (error) => error,
    );
    const { words } = changedSinceSchema.parse(refused.detail);
    expect(words?.changes.map(shown)).toContain("1 paragraphs zh-Hans 查获侵权货物[-996][+995]批次。");
  });

  it("is told no words where nobody ever looked at such content", async () => {
    const { slug } = await desk.inReview();
    const input = { periodSlug: slug, subject: "SUMMARY", digest: "0".repeat(64) } as const;
    const refused = await giveEndorsement(actorFor(cast.hkOfficer), input, desk.context).catch(
      (error) => error,
    );
    expect(changedSinceSchema.parse(refused.detail).words).toBeNull();
  });
});
