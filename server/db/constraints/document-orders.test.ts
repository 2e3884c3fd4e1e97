import { describe, expect, test } from "vitest";
import { insertInto, refusalOf } from "../../testing/refusal";
import { testRules } from "./rule-cases";
import { DIGEST, openScene, people } from "./scene";

const scene = await openScene();

const order = (row: Record<string, unknown>) =>
  insertInto("workspace.document_order", {
    id: "order-1",
    period_id: "2031",
    file_name: "summary.en.pdf",
    digest: DIGEST,
    asked_by_id: people.hk,
    ...row,
  });

testRules(scene, [
  {
    rule: "document_order_percent",
    refuses: "more than all of it",
    broken: [order({ percent: 101 })],
    sound: [order({ percent: 100 })],
  },
  {
    rule: "document_order_digest",
    refuses: "a digest in capitals",
    broken: [order({ digest: DIGEST.toUpperCase() })],
    sound: [order({})],
  },
  {
    rule: "document_order_period_id_file_name_key",
    refuses: "a second order of one file",
    broken: [order({}), order({ id: "order-2" })],
    sound: [order({}), order({ id: "order-2", file_name: "summary.en.docx" })],
  },
]);

describe("the roles", () => {
  test("the public has no way to orders and to what was made", async () => {
    for (const table of ["document_order", "prepared_document", "failed_document"]) {
      expect(await refusalOf(scene.as.public, [`SELECT 1 FROM workspace.${table}`])).toBe("42501");
    }
  });
});
