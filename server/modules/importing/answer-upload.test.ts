import { beforeAll, describe, expect, test } from "vitest";
import { cast, type Person } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { earlierSummary } from "@/server/testing/earlier-summary";
import { actorFor, createCast } from "@/server/testing/factories";
import { contextOf } from "@/server/testing/planned-periods";
import { answerUpload } from "./answer-upload";

const { workspace: db } = await testDatabase();

beforeAll(() => createCast(db));

const BYTES = "application/octet-stream";

async function upload(person: Person | null, name: string, body: Uint8Array, type = BYTES) {
  const address = `http://localhost/api/imports?name=${encodeURIComponent(name)}`;
  const request = new Request(address, {
    method: "POST",
    headers: { "Content-Type": type },
    body: new Uint8Array(body),
  });
  const actor = person && actorFor(person);
  const answer = await answerUpload(request, { ...contextOf(db), actor, requestId: "7" });
  return { status: answer.status, said: JSON.stringify(await answer.json()) };
}

const { bytes } = earlierSummary(2001, ["商标代理监管协作"]);

describe("a file that is sent", () => {
  test("becomes a draft under its bare name", async () => {
    const { status, said } = await upload(cast.hkOfficer, "C:\\temp\\..\\摘要\u0000 2001.txt", bytes);
    expect([status, said]).toEqual([200, expect.stringMatching(/^\{"draftId":"[0-9a-f-]{36}"\}$/)]);
    expect(await db.importDraft.findFirstOrThrow()).toMatchObject({ fileName: "摘要 2001.txt" });
  });

  test.each([
    ["nobody is signed in", null, bytes, BYTES, 401, "account.signedOut"],
    ["a member", cast.hkIpdMember, bytes, BYTES, 404, "importing.notFound"],
    [
      "a member, however much",
      cast.hkIpdMember,
      Buffer.alloc(20 * 1024 * 1024 + 1),
      BYTES,
      404,
      "importing.notFound",
    ],
    ["an administrator", cast.admin, bytes, BYTES, 404, "importing.notFound"],
    ["a form of another site", cast.gdOfficer, bytes, "text/plain", 422, "importing.fileMissing"],
    ["nothing in it", cast.gdOfficer, Buffer.from(""), BYTES, 422, "importing.fileEmpty"],
    [
      "more than 20 MB",
      cast.gdOfficer,
      Buffer.alloc(20 * 1024 * 1024 + 1, 32),
      BYTES,
      422,
      "importing.fileTooLarge",
    ],
    ["a letter", cast.gdOfficer, Buffer.from("Dear Sir"), BYTES, 422, "importing.notASummary"],
  ])("is refused with words and a number: %s", async (_, person, body, type, status, code) => {
    const before = await db.importDraft.count();
    const answer = await upload(person, "x.txt", body, type);
    expect(answer.status).toBe(status);
    expect(answer.said).toContain(`"code":"${code}"`);
    expect(await db.importDraft.count()).toBe(before);
  });
});
