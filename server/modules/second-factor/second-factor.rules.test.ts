import { expect, test } from "vitest";
import { roleSchema } from "@/server/kernel/actor";
import { wantedOf } from "./second-factor.rules";

const REAL = "person@example.org";
const DEMONSTRATION = "secretariat.gd@demo.example";

test.each([
  ["MEMBER", REAL, false, false, null],
  ["MEMBER", REAL, true, false, "CODE"],
  ["MEMBER", REAL, true, true, null],
  ["SECRETARIAT", REAL, false, false, "ENROLMENT"],
  ["SECRETARIAT", REAL, false, true, "ENROLMENT"],
  ["SECRETARIAT", REAL, true, false, "CODE"],
  ["SECRETARIAT", REAL, true, true, null],
  ["ADMINISTRATOR", REAL, false, false, "ENROLMENT"],
  ["ADMINISTRATOR", REAL, true, true, null],
  ["SECRETARIAT", DEMONSTRATION, false, false, null],
  ["SECRETARIAT", DEMONSTRATION, true, false, "CODE"],
  ["ADMINISTRATOR", DEMONSTRATION, false, false, null],
  ["ADMINISTRATOR", "admin@demo.example.org", false, false, "ENROLMENT"],
])(
  "of a %s, %s, with a second factor: %s, given: %s, is wanted: %s",
  (role, email, hasSecondFactor, passed, wanted) => {
    expect(wantedOf({ role: roleSchema.parse(role), email, hasSecondFactor, passed })).toBe(wanted);
  },
);
