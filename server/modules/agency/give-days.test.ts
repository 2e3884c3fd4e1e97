import { beforeAll, expect, it } from "vitest";
import { fixedClock } from "@/server/kernel/clock";
import { agencyDesk } from "@/server/testing/agency-desk";
import { callerAs } from "@/server/testing/caller-as";
import { cast } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { createCast } from "@/server/testing/factories";
import { knownOn } from "./agency-knowledge";
import { daysOutside } from "./give-days";
import { loadAgencyKnowledge } from "./load-agency-knowledge";
import type { SpanOfDays } from "./names-in-use";

const { workspace: db } = await testDatabase();
const { made, look, add, admin, named, conflict } = agencyDesk(db);

beforeAll(() => createCast(db));

const days = (validFrom: string | null, validTo: string | null): SpanOfDays => ({ validFrom, validTo });

it.each([
  [days(null, null), days("2031-02-01", "2031-02-28"), [days(null, "2031-01-31"), days("2031-03-01", null)]],
  [days(null, "2031-02-10"), days("2031-02-01", null), [days(null, "2031-01-31")]],
  [days("2031-02-10", "2031-03-10"), days(null, "2031-02-28"), [days("2031-03-01", "2031-03-10")]],
  [days("2031-02-10", "2031-02-20"), days("2031-02-10", "2031-02-20"), []],
  [days(null, null), days(null, null), []],
])("what is left of %o outside of %o is %o", (variant, span, left) => {
  expect(daysOutside(variant, span)).toEqual(left);
});

async function renameOn(day: string, slug: string, text: string): Promise<void> {
  const { id, name } = await look(slug);
  const caller = callerAs(cast.admin, db, fixedClock(`${day}T08:00:00Z`));
  await caller.agency.rename({ agencyId: id, name: named(text), keepOld: true, seen: name });
}

const daysKnown = async (slug: string, wanted: string) =>
  (await look(slug)).variants
    .filter(({ name }) => name === wanted)
    .map(({ validFrom, validTo, wasOfficial }) => [validFrom, validTo, wasOfficial]);

it("a name that was given up, taken again and given up again is known to the last day on which it was official", async () => {
  await made("often");
  await renameOn("2031-01-15", "often", "二名署");
  await renameOn("2031-03-15", "often", "测试often署");
  await renameOn("2031-06-15", "often", "三名署");
  expect(await daysKnown("often", "测试often署")).toEqual([[null, "2031-06-15", true]]);
});

it("a name that was known on some days anyhow is known on those as it was, and official on the others", async () => {
  await made("known");
  await add("known", "测试known署", "2031-02-01", "2031-12-31");
  await renameOn("2031-03-15", "known", "知名署");
  expect(await daysKnown("known", "测试known署")).toEqual([
    [null, "2031-03-15", true],
    ["2031-03-16", "2031-12-31", false],
  ]);
});

it("a name that a merge brings along is known without an end, although it was known with one", async () => {
  await made("brought");
  await made("bringing");
  await add("brought", "测试brought署", null, "2031-03-02");
  const [from, to] = [await look("brought"), await look("bringing")];
  await admin.agency.merge({ agencyId: from.id, toAgencyId: to.id });
  expect(await daysKnown("bringing", "测试brought署")).toEqual([["2031-03-01", null, false]]);
});

it("a name that was official beyond a period is right in it, and in the period of its end it is told of", async () => {
  await made("former");
  await renameOn("2031-03-15", "former", "新名署");
  const formerly = async (startsOn: string, endsOn: string) =>
    knownOn(await loadAgencyKnowledge(db), { startsOn, endsOn }).find(({ slug }) => slug === "former")
      ?.formerly;
  expect(await formerly("2030-01-01", "2030-12-31")).toEqual(["测试former署", "测试former署 Office"]);
  expect(await formerly("2031-01-01", "2031-12-31")).toEqual([]);
});

it("a name is not free that readers take for another agency's: in the other script, width or kind of bracket", async () => {
  const create = (slug: string, text: string) =>
    admin.agency.create({ slug, jurisdiction: "HONG_KONG", side: null, name: named(text) });
  await create("bracketed", "测试署（版权处）");
  for (const text of ["測試署（版權處）", "测试署(版权处)"])
    await expect(create("alike", text)).rejects.toEqual(conflict("agency.nameTaken"));
});

it("a name is one line", async () => {
  for (const text of ["测试\n署", "测试\u0007署"])
    await expect(
      admin.agency.create({ slug: "broken", jurisdiction: "HONG_KONG", side: null, name: named(text) }),
    ).rejects.toMatchObject({ code: "BAD_REQUEST" });
});
