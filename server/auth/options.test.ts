import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { readSettings } from "@/server/settings/settings";
import { TEST_SECRET } from "@/server/testing/cluster";
import { authOptions } from "./options";

function optionsAt(baseUrl: string) {
  const dataDir = mkdtempSync(path.join(tmpdir(), "register-auth-"));
  globalThis.registerSettings = readSettings({
    BASE_URL: baseUrl,
    DATA_DIR: dataDir,
    AUTH_SECRET: TEST_SECRET,
    DEMO: "off",
  });
  return authOptions();
}

test("cookies are sent over TLS only where the register is reached over TLS", () => {
  expect(optionsAt("https://register.example").useSecureCookies).toBe(true);
  expect(optionsAt("http://localhost:3000").useSecureCookies).toBe(false);
});

test("the cookie lasts no longer than a session", () => {
  expect(optionsAt("https://register.example").session).toEqual({ strategy: "jwt", maxAge: 8 * 60 * 60 });
});

test.each([
  ["/zh-Hans/desk?mine=1", "https://register.example/zh-Hans/desk?mine=1"],
  ["https://register.example/en/desk", "https://register.example/en/desk"],
  ["https://other.example/", "https://register.example/"],
  ["https://register.example.other.example/", "https://register.example/"],
  ["//other.example/", "https://register.example/"],
  ["not an address", "https://register.example/"],
])("signing in with the way back %s leads to %s", async (url, place) => {
  const baseUrl = "https://register.example";
  expect(await optionsAt(baseUrl).callbacks?.redirect?.({ url, baseUrl })).toBe(place);
});
