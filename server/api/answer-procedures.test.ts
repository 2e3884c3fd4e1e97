import { beforeAll, describe, expect, test } from "vitest";
import { MOST_CALLS } from "@/server/kernel/batch";
import { fixedClock } from "@/server/kernel/clock";
import { cast } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { actorFor, createCast } from "@/server/testing/factories";
import { answerProcedures } from "./answer-procedures";

const { workspace: db } = await testDatabase();
const clock = fixedClock("2024-05-01T09:00:00Z");
const member = actorFor(cast.hkCustomsMember);
const context = { db, clock, actor: member, arriving: null, address: "192.0.2.1", requestId: "7" };

beforeAll(() => createCast(db));

function call(path: string, init: RequestInit = {}): Promise<Response> {
  return answerProcedures(new Request(`http://localhost/api/trpc/${path}`, init), async () => context);
}

const typed = (type: string, body: BodyInit) => ({ method: "POST", headers: { "content-type": type }, body });

describe("a call of a procedure", () => {
  test("is carried out where it is JSON", async () => {
    const answer = await call("notification.markRead", typed("application/json", '{"json":{}}'));
    expect(answer.status).toBe(200);
  });

  test.each([
    ["a form", "application/x-www-form-urlencoded", "ids="],
    [
      "a form with files",
      "multipart/form-data; boundary=x",
      '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n--x--\r\n',
    ],
    ["text", "text/plain", '{"json":{}}'],
    ["bytes", "application/octet-stream", "x"],
  ])("that comes as %s, as another site could send it, is not", async (_, type, body) => {
    expect((await call("notification.markRead", typed(type, body))).status).toBe(415);
  });

  test("is not carried out by being asked for, as a link or a picture asks", async () => {
    expect((await call("notification.markRead?input=%7B%22json%22%3A%7B%7D%7D")).status).toBe(405);
  });

  test.each(["{", "[]", '"text"', "null", '{"json":[]}', '{"0":{"json":{}}}'])(
    "of the body %s is bad input and no fault",
    async (body) => {
      const answer = await call("session.end", typed("application/json", body));
      expect(answer.status).toBe(400);
      expect(await answer.text()).not.toMatch(/stack|node_modules|\.ts:/);
    },
  );

  test("is kept by nobody on the way, whatever it answers", async () => {
    for (const path of ["session.left", "nothing.there", "desk.mine"])
      expect((await call(path)).headers.get("cache-control")).toBe("no-store");
  });

  test("comes with no more others than a page has", async () => {
    const many = Array.from({ length: MOST_CALLS + 1 }, () => "desk.mine").join(",");
    expect((await call(`${many}?batch=1&input=%7B%7D`)).status).toBe(400);
  });
});
