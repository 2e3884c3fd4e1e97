import { afterEach, expect, it, vi } from "vitest";
import { findOffice } from "./office.mjs";

afterEach(() => vi.unstubAllEnvs());

it("takes the LibreOffice that SOFFICE_PATH names, if it runs", () => {
  // Any program that tells its version will do here.
  vi.stubEnv("SOFFICE_PATH", process.execPath);
  expect(findOffice()).toBe(process.execPath);
});

it("takes no other where the one that SOFFICE_PATH names is not there", () => {
  vi.stubEnv("SOFFICE_PATH", "/nowhere/soffice");
  expect(findOffice()).toBeNull();
});
