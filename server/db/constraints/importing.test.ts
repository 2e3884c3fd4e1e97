import { insertInto } from "../../testing/refusal";
import { testRules } from "./rule-cases";
import { DIGEST, openScene, people } from "./scene";

const scene = await openScene();

/** A file in the table import_draft that is still being mended. */
const draft = (row: Record<string, unknown>) =>
  insertInto("workspace.import_draft", {
    id: "draft-1",
    sha256: DIGEST,
    file_name: "summary.docx",
    bytes: Buffer.from("a file"),
    text: "a text",
    head: {},
    created_by_id: people.gd,
    changed_by_id: people.gd,
    changed_at: "2031-06-30T01:02:03.456Z",
    ...row,
  });

testRules(scene, [
  {
    rule: "import_draft_file",
    refuses: "a file that is nowhere",
    broken: [draft({ bytes: null })],
    sound: [draft({})],
  },
  {
    rule: "import_draft_file",
    refuses: "a file in two places",
    broken: [draft({ period_id: "2031" })],
    sound: [draft({ bytes: null, period_id: "2031" })],
  },
  {
    rule: "import_draft_sha256",
    refuses: "a digest in capitals",
    broken: [draft({ sha256: DIGEST.toUpperCase() })],
    sound: [draft({})],
  },
]);
