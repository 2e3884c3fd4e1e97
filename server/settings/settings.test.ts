import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import en from "../i18n/messages/en/operation.json";
import { nextAuthVariables, readSettings } from "./settings";
import { SettingsError } from "./trouble";

const DATA_DIR = mkdtempSync(path.join(tmpdir(), "register-settings-"));
afterAll(() => rmSync(DATA_DIR, { recursive: true }));

const DATABASE = {
  DATABASE_URL: "postgresql://owner@db.example/register",
  AUTH_SECRET: "s".repeat(32),
  DATA_DIR,
};

function problemsOf(environment: Record<string, string>): { variable: string; code: string }[] {
  try {
    readSettings({ DATA_DIR, ...environment });
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return [...error.lines];
    throw error;
  }
}

describe("with nothing set", () => {
  const settings = readSettings({ DATA_DIR });

  test("the register is embedded, at port 3000, with the demonstration", () => {
    expect(settings).toMatchObject({
      port: 3000,
      baseUrl: "http://localhost:3000",
      databaseUrl: null,
      dataDir: DATA_DIR,
    });
    expect(settings.demo?.password).toMatch(/^\w{4}-\w{4}-\w{4}-\w{4}$/);
  });

  test("the data directory is .data in the current folder", () => {
    expect(path.isAbsolute(readSettings({ ...DATABASE, DATA_DIR: "" }).dataDir)).toBe(true);
    expect(path.basename(readSettings({ ...DATABASE, DATA_DIR: undefined }).dataDir)).toBe(".data");
  });

  test("secrets are made once and kept where only their owner reads them", () => {
    const again = readSettings({ DATA_DIR });
    expect([again.authSecret, again.demo]).toEqual([settings.authSecret, settings.demo]);
    for (const name of ["auth-secret", "demo-password"]) {
      expect(statSync(path.join(DATA_DIR, "secrets", name)).mode & 0o777).toBe(0o600);
    }
    expect(settings.authSecret.length).toBeGreaterThanOrEqual(32);
    expect(readFileSync(path.join(DATA_DIR, "secrets/auth-secret"), "utf8")).toBe(`${settings.authSecret}\n`);
  });
});

describe("with a database of one's own", () => {
  test("there is no demonstration unless it is asked for", () => {
    expect(readSettings(DATABASE).demo).toBeNull();
    expect(readSettings({ ...DATABASE, DEMO: "on", DEMO_PASSWORD: "a long password" }).demo).toEqual({
      password: "a long password",
    });
  });

  test("a secret is required", () => {
    expect(problemsOf({ DATABASE_URL: DATABASE.DATABASE_URL })).toEqual([
      { variable: "AUTH_SECRET", code: "settings.expected.secretWithDatabase" },
    ]);
  });
});

test("an address loses the slash at its end, and next-auth finds it under its own name", () => {
  const settings = readSettings({ ...DATABASE, BASE_URL: "https://register.example/" });
  expect(nextAuthVariables(settings)).toEqual({
    NEXTAUTH_URL: "https://register.example",
    NEXTAUTH_SECRET: DATABASE.AUTH_SECRET,
  });
});

test.each([
  ["PORT", "0"],
  ["PORT", "65536"],
  ["PORT", "80a"],
  ["BASE_URL", "register.example"],
  ["BASE_URL", "javascript:alert(1)"],
  ["DATABASE_URL", "mysql://db/register"],
  ["PUBLIC_DATABASE_URL", "db"],
  ["AUTH_SECRET", "short"],
  ["SMTP_URL", "http://mail"],
  ["MAIL_FROM", "nobody"],
  ["OIDC_ISSUER", "issuer"],
  ["TRUSTED_PROXIES", "the proxy"],
  ["S3_ENDPOINT", "bucket"],
  ["DEMO", "perhaps"],
  ["DEMO_PASSWORD", "eleven char"],
])("%s=%s is refused, with the variable's name and what is expected in words", (variable, value) => {
  const [problem, ...others] = problemsOf({ [variable]: value });
  expect(others).toEqual([]);
  expect(problem?.variable).toBe(variable);
  const key = problem?.code.replace("settings.expected.", "") ?? "";
  expect(en.settings.expected).toHaveProperty(key);
});

test.each([
  ["http://issuer.example", ["OIDC_ISSUER"]],
  ["https://issuer.example", []],
  ["http://localhost:9999", []],
])("who vouches for people is asked over TLS, or on this machine: %s", (OIDC_ISSUER, wrong) => {
  const given = { OIDC_ISSUER, OIDC_CLIENT_ID: "a", OIDC_CLIENT_SECRET: "b" };
  expect(problemsOf(given).map(({ variable }) => variable)).toEqual(wrong);
});

test("every wrong variable is named at once", () => {
  const named = problemsOf({ PORT: "x", SMTP_URL: "x", DEMO: "x" }).map((problem) => problem.variable);
  expect(named.sort()).toEqual(["DEMO", "PORT", "SMTP_URL"]);
});

test.each([
  [{ OIDC_ISSUER: "https://issuer.example" }, ["OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"]],
  [
    { S3_BUCKET: "attachments", S3_ENDPOINT: "https://s3.example" },
    ["S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"],
  ],
])("%o is not enough: %o go with it", (given, missing) => {
  expect(problemsOf(given).map((problem) => problem.variable)).toEqual(missing);
});

test("an empty variable counts as unset", () => {
  expect(problemsOf({ PORT: "", DATABASE_URL: "", OIDC_ISSUER: "" })).toEqual([]);
});
