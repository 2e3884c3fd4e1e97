import { beforeAll, describe, expect, it } from "vitest";
import { attachmentFolderOfTest } from "@/server/testing/attaching";
import { testDatabase } from "@/server/testing/database";
import { ask } from "@/server/testing/procedure-cases/ask";
import { EVERYBODY, STATES, type State } from "@/server/testing/procedure-cases/case";
import { type AnyCase, everyCase } from "@/server/testing/procedure-cases/every-case";
import { type Scene, setScene } from "@/server/testing/procedure-cases/scene";
import { appRouter } from "./root";

attachmentFolderOfTest();
const { workspace: db } = await testDatabase();
let scene: Scene;

beforeAll(async () => {
  scene = await setScene(db);
});

const statesOf = ({ answers }: AnyCase) => STATES.filter((state) => answers[state] !== undefined);

/** What everybody is told in one state, each as if nobody else had asked. */
async function toldIn(path: string, one: AnyCase, state: State): Promise<Record<string, string>> {
  const said: [string, string][] = [];
  for (const who of EVERYBODY) {
    const input = await one.input({ ...scene.places[state], scene, state, who });
    said.push([who, (await ask(db, who, path, input)).said]);
  }
  return Object.fromEntries(said);
}

describe("every procedure", () => {
  it("has a case: what is valid input for it, and who is told what in which state", () => {
    const how =
      "add it to server/testing/procedure-cases/<router>.ts, and a router that is new to every-case.ts there: " +
      "`name: { input: (at) => ({ … }), answers: … }`, with answers of refusals.ts or of `told`";
    const missing = Object.keys(appRouter._def.procedures).filter((path) => !everyCase.has(path));
    expect(missing, `procedures without a case: ${how}`).toEqual([]);
    const gone = [...everyCase.keys()].filter((path) => !(path in appRouter._def.procedures));
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
