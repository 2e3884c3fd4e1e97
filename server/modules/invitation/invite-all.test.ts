import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { agencyId } from "@/prisma/seed/agencies";
import { fixedClock } from "@/server/kernel/clock";
import { cast } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { actorFor, createCast } from "@/server/testing/factories";
import { writeWorkbook } from "../spreadsheet/workbook";
import { inviteAll, lookAtList } from "./invite-all";

const { workspace: db, owner } = await testDatabase();
const clock = fixedClock("2024-05-01T09:00:00Z");
const context = { db, clock, authSecret: "a secret for tests only, of enough length" };
const admin = actorFor(cast.admin);

const HEADER = "email,name,role,side,agencies,locale";
const list = (...lines: string[]) => ({
  content: Buffer.from([HEADER, ...lines].join("\r\n")).toString("base64"),
});
const wong = "wong@example.org,黃先生,MEMBER,HONG_KONG,hk-customs;hk-ipd,zh-Hant";
const li = "Li@Example.org,李女士,secretariat,GUANGDONG,,zh-Hans";
const look = (input: { content: string }) => lookAtList(admin, input, context);
const take = async (input: { content: string }) =>
  inviteAll(admin, { ...input, digest: (await look(input)).digest }, context);
const problemsOf = async (...lines: string[]) =>
  (await look(list(...lines))).problems.map(({ row, column, code }) => `${row} ${column} ${code}`);

const TAKEN = "taken@example.org";

beforeAll(async () => {
  await createCast(db);
  const person = {
    name: "somebody",
    locale: "en",
    role: "ADMINISTRATOR",
    passwordHash: "$argon2id$",
  } as const;
  await db.account.create({ data: { ...person, email: TAKEN } });
});
beforeEach(() => owner.query("DELETE FROM workspace.invitation; DELETE FROM graphile_worker._private_jobs"));

describe("a list of people", () => {
  it("is looked at without inviting anybody, and then invites everybody on it by mail", async () => {
    expect(await look(list(wong, li))).toMatchObject({
      people: [
        { email: "wong@example.org", name: "黃先生", role: "MEMBER" },
        { email: "li@example.org", name: "李女士", role: "SECRETARIAT" },
      ],
      problems: [],
    });
    expect(await db.invitation.count()).toBe(0);
    expect(await take(list(wong, li))).toEqual({ invited: 2 });
    const invitations = await db.invitation.findMany({
      include: { memberships: { orderBy: { agencyId: "asc" } } },
      orderBy: { email: "desc" },
    });
    expect(invitations).toMatchObject([
      { email: "wong@example.org", role: "MEMBER", sideCode: "HONG_KONG", locale: "zh-Hant" },
      { email: "li@example.org", role: "SECRETARIAT", sideCode: "GUANGDONG", memberships: [] },
    ]);
    const both = [agencyId("hk-customs"), agencyId("hk-ipd")].sort();
    expect(invitations[0]?.memberships.map(({ agencyId: id }) => id)).toEqual(both);
    const jobs = await owner.query("SELECT payload FROM graphile_worker._private_jobs");
    expect(jobs.rows.map(({ payload }) => payload.to).sort()).toEqual(["li@example.org", "wong@example.org"]);
    const events = await db.auditEvent.count({ where: { action: "invitation.inviteAccount" } });
    expect(events).toBe(2);
  });

  it("may be a workbook, or name its columns in another order, or part cells by semicolons", async () => {
    const rows = [HEADER.split(","), wong.split(",")];
    const workbook = Buffer.from(
      await writeWorkbook({
        sheet: "people",
        columns: HEADER.split(",").map((title) => ({ title, width: 20 })),
        rows: rows.slice(1),
      }),
    ).toString("base64");
    expect((await look({ content: workbook })).people).toHaveLength(1);
    const turned = rows.map((row) => row.toReversed().join("\t")).join("\n");
    expect((await look({ content: Buffer.from(turned).toString("base64") })).people).toHaveLength(1);
  });

  it.each<[string, string, string]>([
    ["an address that is none", wong.replace("@", ""), "2 email account.notAnEmail"],
    ["nobody's name", wong.replace("黃先生", " "), "2 name invitation.nameMissing"],
    ["a role that there is not", wong.replace("MEMBER", "CHIEF"), "2 role invitation.unknownWord"],
    ["a side that there is not", wong.replace("HONG_KONG", "MACAO"), "2 side invitation.unknownWord"],
    ["a member of no side", wong.replace("HONG_KONG", ""), "2 agencies invitation.agencyOfOtherSide"],
    ["an agency that there is not", wong.replace("hk-ipd", "hk-zoo"), "2 agencies invitation.unknownAgency"],
    [
      "an agency of the other side",
      wong.replace("hk-ipd", "gd-ipa"),
      "2 agencies invitation.agencyOfOtherSide",
    ],
    ["an officer of an agency", li.replace(",,", ",gd-ipa,"), "2 agencies invitation.agencyForMembersOnly"],
    ["a language that there is not", wong.replace("zh-Hant", "pt"), "2 locale invitation.unknownWord"],
    ["no language", wong.replace("zh-Hant", ""), "2 locale invitation.cellMissing"],
    ["somebody who has an account", wong.replace("wong@example.org", TAKEN), "2 email invitation.hasAccount"],
  ])("says at its row and column what is wrong with %s", async (_, line, problem) => {
    expect(await problemsOf(line)).toContain(problem);
  });

  it("says whom it names twice, and which columns it lacks", async () => {
    expect(
      await problemsOf(
        wong,
        li,
        wong.toUpperCase().replace("HONG_KONG,HK-CUSTOMS;HK-IPD,ZH-HANT", "HONG_KONG,hk-ipd,en"),
      ),
    ).toEqual(["4 email invitation.twiceInList"]);
    const short = Buffer.from("email,name\na@example.org,A").toString("base64");
    const { problems } = await look({ content: short });
    expect(problems.map(({ column, code }) => `${column} ${code}`)).toEqual(
      ["role", "side", "agencies", "locale"].map((column) => `${column} invitation.columnMissing`),
    );
  });

  it("invites nobody while anything is wrong with it, or where it is not the one that was looked at", async () => {
    await expect(take(list(wong, li.replace("GUANGDONG", "MACAO")))).rejects.toMatchObject({
      ...{ code: "invitation.listHasProblems", params: { count: 1 } },
    });
    const { digest } = await look(list(wong));
    await expect(inviteAll(admin, { ...list(wong, li), digest }, context)).rejects.toMatchObject({
      code: "invitation.listChanged",
    });
    expect(await db.invitation.count()).toBe(0);
  });

  it("holds five hundred people at the most", async () => {
    const many = Array.from({ length: 501 }, (_, n) => wong.replace("wong", `wong${n}`));
    await expect(look(list(...many))).rejects.toMatchObject({
      ...{ code: "spreadsheet.tooManyRows", params: { limit: 500 } },
    });
  });
});
