import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Permission } from "@/server/modules/permission/permission";
import { PERMISSION_STATES, type PermissionState } from "@/server/modules/permission/permission.schema";
import { PERMISSIONS } from "@/server/modules/permission/permissions";
import { sampleFacts } from "@/server/modules/permission/sample-facts";
import { SAMPLE_PEOPLE } from "@/server/modules/permission/sample-people";
import { findDownload } from "@/server/modules/publication/download";
import { attachmentFolderOfTest } from "@/server/testing/attaching";
import { cast } from "@/server/testing/cast";
import { countingClient } from "@/server/testing/counted-statements";
import { testDatabase } from "@/server/testing/database";
import { actorFor } from "@/server/testing/factories";
import { agrees } from "@/server/testing/procedure-cases/agrees";
import { ask } from "@/server/testing/procedure-cases/ask";
import { ASKING, EVERYBODY, STATES, type State, type Who } from "@/server/testing/procedure-cases/case";
import { type AnyCase, everyCase } from "@/server/testing/procedure-cases/every-case";
import { FILE_CASES } from "@/server/testing/procedure-cases/files";
import { hiddenWords } from "@/server/testing/procedure-cases/hidden-words";
import { hiddenFrom, idFields, madeUp } from "@/server/testing/procedure-cases/ids";
import { differences, PASSED_OVER } from "@/server/testing/procedure-cases/other-ids";
import { NOW } from "@/server/testing/procedure-cases/place";
import { type Scene, setScene } from "@/server/testing/procedure-cases/scene";
import { appRouter } from "./root";

attachmentFolderOfTest();
const { urls, workspace: db, public: everybody } = await testDatabase();
const counting = countingClient(urls.workspace);
let scene: Scene;

/** In milliseconds: a dozen periods are led through their lives, which takes a while where much else is done. */
const LONGEST_SCENE = 600_000;

beforeAll(async () => {
  scene = await setScene(db);
}, LONGEST_SCENE);
afterAll(() => counting.db.$disconnect());

const statesOf = ({ answers }: AnyCase) => STATES.filter((state) => answers[state] !== undefined);

/** What everybody is told in one state, each as if nobody else had asked. */
async function toldIn(path: string, one: AnyCase, state: State): Promise<Record<string, string>> {
  const said: [string, string][] = [];
  for (const who of EVERYBODY) {
    const input = await one.input({ ...scene.places[state], scene, state, who });
    said.push([who, (await ask(db, who, path, input, hiddenWords(who, scene))).said]);
  }
  return Object.fromEntries(said);
}

/** The schemas of what each procedure takes. */
const inputsOf = new Map(
  Object.entries(appRouter._def.procedures).map(([path, procedure]) => {
    const inputs: unknown = Reflect.get(Object(Reflect.get(procedure, "_def")), "inputs");
    return [path, Array.isArray(inputs) ? inputs : []];
  }),
);
const fieldsOf = (path: string) => idFields(path, inputsOf.get(path) ?? []);

describe("every procedure", () => {
  it("has a case: what is valid input for it, and who is told what in which state", () => {
    const how =
      "add it to server/testing/procedure-cases/<router>.ts, and a router that is new to every-case.ts there: " +
      "`name: { input: (at) => ({ … }), answers: … }`, with answers of refusals.ts or of `told`";
    const missing = [...inputsOf.keys()].filter((path) => !everyCase.has(path));
    expect(missing, `procedures without a case: ${how}`).toEqual([]);
    const gone = [...everyCase.keys()].filter((path) => !inputsOf.has(path));
    expect(gone, "cases of procedures that are no more").toEqual([]);
  });

  it.each([...everyCase])("tells each what its case says: %s", async (path, one) => {
    const [first] = statesOf(one);
    if (!first) throw new Error(`the case of ${path} says nothing`);
    const input = await one.input({ ...scene.places[first], scene, state: first, who: "ownOfficer" });
    expect((await ask(db, "nobody", path, input)).said).toBe(one.open ? "done" : "UNAUTHORIZED");
    for (const state of statesOf(one))
      expect({ [state]: await toldIn(path, one, state) }).toEqual({ [state]: one.answers[state] });
  });
});

describe("the table of permissions", () => {
  const lines = Object.values(PERMISSIONS).flatMap((group) => Object.values(group));
  const changing = lines.flatMap((permission) =>
    (permission.states ? permission.procedures : []).map((path) => ({ path, permission })),
  );

  /** Who is answered otherwise in this state than the table says; where there is nothing to be done, who can do it. */
  async function otherwise(path: string, permission: Permission, state: PermissionState) {
    const one = everyCase.get(path);
    if (!one) throw new Error(`${path} has no case`);
    const told = Object.entries(one.answers[state] ?? (await toldIn(path, one, state)));
    if (one.nothingIn?.includes(state)) return told.filter(([, said]) => said === "done");
    const facts = sampleFacts(state);
    const decide = (who: Who) => permission.decide(SAMPLE_PEOPLE[who], facts);
    return EVERYBODY.map((who) => ({
      who,
      said: Object.fromEntries(told)[who] ?? "",
      decision: decide(who),
    })).filter(({ said, decision }) => !agrees(decision, said, permission));
  }

  it.each(changing)("says what each is answered in each state: $path", async ({ path, permission }) => {
    const others: Record<string, unknown[]> = {};
    for (const state of PERMISSION_STATES) others[state] = await otherwise(path, permission, state);
    expect(others).toEqual(Object.fromEntries(PERMISSION_STATES.map((state) => [state, []])));
  });
});

describe("an id of what is hidden, or another's", () => {
  const contextOf = (who: Who) => {
    const actor = actorFor(cast[ASKING[who]]);
    return { actor, db: counting.db, clock: NOW, address: "192.0.2.1", requestId: "test" };
  };

  it.each(Object.entries(FILE_CASES))("is answered like one that there is not: %s", async (_, file) => {
    let refused = 0;
    for (const who of EVERYBODY) {
      const asked = async (id: string) => {
        const before = counting.sent();
        const answer = await file.ask(contextOf(who), id);
        return { ...answer, statements: counting.sent() - before };
      };
      const missing = await asked(madeUp(file.kind));
      for (const id of hiddenFrom(who, file.kind, scene)) {
        expect(await asked(id)).toEqual(missing);
        expect(missing.isRefused).toBe(true);
        refused += 1;
      }
    }
    expect(refused).toBeGreaterThan(0);
  });

  it("is no file of what is published: neither a draft's nor one that a published edition does not name", async () => {
    const { collecting, published } = scene.places;
    const { attachmentId } = published;
    const files = ["summary.en.txt", "edition.json", "attachments", attachmentId, "1.pdf"];
    for (const file of files) {
      const of = (period: string) => findDownload({ period, edition: "latest", file }, { db: everybody });
      expect([await of(collecting.periodSlug), await of("1066")]).toEqual([null, null]);
    }
    const isThere = { period: published.periodSlug, edition: "latest", file: "edition.json" };
    expect(await findDownload(isThere, { db: everybody })).not.toBeNull();
  });

  it("is known as one wherever it can be given", () => {
    const how = "say what it is of in FIELDS of server/testing/procedure-cases/ids.ts";
    const unknown = [...inputsOf.keys()].flatMap((path) =>
      fieldsOf(path).unknown.map((name) => `${path} ${name}`),
    );
    expect(unknown, `fields that nobody has said of what they are the id: ${how}`).toEqual([]);
  });

  const withIds = [...everyCase].filter(([path]) => fieldsOf(path).fields.length > 0);
  it.each(withIds)("is answered like one that there is not, by as many statements: %s", async (path, one) => {
    const { fields } = fieldsOf(path);
    let tried = 0;
    for (const who of EVERYBODY) {
      const found = await differences(counting, { path, one, who }, fields, scene);
      expect(found.told).toEqual([]);
      if (!PASSED_OVER.includes(path)) expect(found.done).toEqual([]);
      tried += found.tried;
    }
    expect(tried).toBeGreaterThan(0);
  });
});
