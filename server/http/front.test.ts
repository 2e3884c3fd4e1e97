import { afterAll, beforeAll, describe, expect, it, test, vi } from "vitest";
import en from "../i18n/messages/en/shell.json";
import zhHans from "../i18n/messages/zh-Hans/shell.json";
import zhHant from "../i18n/messages/zh-Hant/shell.json";
import { type TestDatabase, testDatabase } from "../testing/database";
import { type ServedFront, servedFront } from "../testing/served-front";

let database: TestDatabase;
let front: ServedFront;

beforeAll(async () => {
  database = await testDatabase();
  front = await servedFront(database.public);
});

afterAll(() => front.close());

const inEnglish = { "accept-language": "en" };

async function reached(path: string, headers: Record<string, string> = {}) {
  const answer = await front.ask(path, { headers });
  const seen: Record<string, string> = JSON.parse(answer.body.toString());
  return { answer, seen };
}

describe("what reaches the workspace", () => {
  it("is told its number, its address and where it came from, whatever it says of itself", async () => {
    const { answer, seen } = await reached("/en/desk?mine=1", {
      "x-request-id": "mine",
      "x-request-path": "/en/admin",
      "x-forwarded-for": "6.6.6.6",
      "x-middleware-subrequest": "middleware",
      "content-security-policy": "script-src 'nonce-mine'",
      "x-forwarded-host": "evil.example",
      "x-forwarded-proto": "gopher",
    });
    expect(seen).toMatchObject({ "x-request-path": "/en/desk?mine=1", "x-forwarded-for": "127.0.0.1" });
    expect([seen["x-forwarded-host"], seen["x-forwarded-proto"]]).toEqual([front.host, "http"]);
    expect(seen["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.headers["x-request-id"]).toBe(seen["x-request-id"]);
    expect(seen["x-middleware-subrequest"]).toBeUndefined();
    expect(seen["content-security-policy"]).not.toContain("mine");
  });

  it("may run its own scripts only, by a nonce that is never the same", async () => {
    const policies = await Promise.all(["/en/desk", "/en/desk"].map((path) => reached(path)));
    const [first, second] = policies.map(({ answer, seen }) => {
      expect(answer.headers["content-security-policy"]).toBe(seen["content-security-policy"]);
      return /script-src 'self' 'nonce-([^']{24})';/.exec(seen["content-security-policy"] ?? "")?.[1];
    });
    expect(first).toBeDefined();
    expect(second).not.toBe(first);
  });

  it("comes by the register's own address, to which its cookies belong", async () => {
    const host = front.host.replace("localhost", "127.0.0.1");
    const led = await front.ask("/en/desk", { headers: { host } });
    expect([led.status, led.headers.location]).toEqual([307, `http://${front.host}/en/desk`]);
    expect((await front.ask("/en", { headers: { host } })).status).toBe(200);
  });
});

describe("what is refused", () => {
  test.each(["/api/trpc/session.end", "/api/auth/signout", "/api/attachments", "/en/desk"])(
    "is a change at %s that a page of another site sends",
    async (path) => {
      const elsewhere = { origin: "https://evil.example", "content-length": "2", ...inEnglish };
      const answer = await front.ask(path, { method: "POST", headers: elsewhere, body: "{}" });
      expect([answer.status, answer.body.toString()]).toEqual([
        403,
        "This request did not come from a page of this register and was not carried out.\n",
      ]);
      const own = { origin: `http://${front.host}`, "content-length": "2" };
      expect((await front.ask(path, { method: "POST", headers: own, body: "{}" })).status).toBe(200);
    },
  );

  it("is a request for another host", async () => {
    const answer = await front.ask("/en", { headers: { host: "evil.example", ...inEnglish } });
    expect(answer.status).toBe(421);
    expect(answer.body.toString()).toBe(
      `The address of this register is http://${front.host}. Please use that address.\n`,
    );
  });

  it("is a body that is too large, before it is read", async () => {
    const headers = { "content-length": String(3 * 1024 * 1024), ...inEnglish };
    const answer = await front.ask("/api/trpc/x", { method: "POST", headers, body: "x" });
    expect([answer.status, answer.body.toString()]).toEqual([
      413,
      "What was submitted is too large and was not accepted.\n",
    ]);
  });

  it("is a body that does not say how long it is", async () => {
    const headers = { "transfer-encoding": "chunked" };
    expect((await front.ask("/api/trpc/x", { method: "POST", headers, body: "x" })).status).toBe(411);
  });
});

describe("a demonstration", () => {
  it.each([
    ["en", en.demonstration],
    ["zh-Hant", zhHant.demonstration],
    ["zh-Hans", zhHans.demonstration],
  ])("says so below what it refuses, in %s", async (language, line) => {
    const demonstration = await servedFront(database.public, { isDemonstration: true });
    const headers = { host: "evil.example", "accept-language": language };
    const answer = await demonstration.ask("/en", { headers });
    await demonstration.close();
    expect(answer.status).toBe(421);
    expect(answer.body.toString().split("\n").slice(1)).toEqual([line, ""]);
  });
});

describe("trouble", () => {
  it("is one sentence with the number of the request, and nothing of what went on inside", async () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => {});
    const broken = await servedFront(database.public, {
      workspace: () => Promise.reject(new Error("password=s3cret")),
    });
    const answer = await broken.ask("/en/invitation/s3cret?x=1", { headers: inEnglish });
    await broken.close();
    const logged = said.mock.calls.flat().join();
    said.mockRestore();
    expect(logged).toContain(
      `[${answer.headers["x-request-id"]}] GET /en/invitation/[…]: Error: password=[…]`,
    );
    expect(logged).not.toContain("s3cret");
    expect([answer.status, answer.body.toString()]).toEqual([
      500,
      `Something went wrong. Please try again later; if the problem persists, quote ${answer.headers["x-request-id"]} to an administrator.\n`,
    ]);
  });
});

describe("what is for one person at one moment", () => {
  it("is kept by nobody on the way", async () => {
    expect((await front.ask("/api/auth/session")).headers["cache-control"]).toBe("no-store");
  });
});

describe("health", () => {
  it("is told at whatever name the register is reached", async () => {
    const headers = { host: "10.0.0.7" };
    const live = await front.ask("/api/health/live", { headers });
    const ready = await front.ask("/api/health/ready", { headers });
    expect([live.status, live.body.toString()]).toEqual([200, '{"status":"live"}\n']);
    expect([ready.status, ready.body.toString()]).toEqual([200, '{"status":"ready"}\n']);
  });
});
