import { describe, expect, it } from "vitest";
import { cast } from "@/server/testing/cast";
import { actorFor } from "@/server/testing/factories";
import { mayManagePeriods, mayReadPeriods } from "./reporting-period.policy";

const NOT_FOUND = "reportingPeriod.notFound";
const ONLY_SECRETARIATS = "reportingPeriod.onlySecretariats";

const TABLE = [
  ["gdOfficer", "yes", "yes"],
  ["hkOfficer", "yes", "yes"],
  ["gdIpaMember", "yes", ONLY_SECRETARIATS],
  ["hkCustomsMember", "yes", ONLY_SECRETARIATS],
  ["admin", NOT_FOUND, ONLY_SECRETARIATS],
] as const;

const said = (decision: ReturnType<typeof mayReadPeriods>) => (decision.allowed ? "yes" : decision.reason);

describe("who may do what with periods", () => {
  it.each(TABLE)("%s: read %s, manage %s", (name, read, manage) => {
    const actor = actorFor(cast[name]);
    expect([said(mayReadPeriods(actor)), said(mayManagePeriods(actor))]).toEqual([read, manage]);
  });
});
