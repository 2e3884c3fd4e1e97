import { readFileSync } from "node:fs";
import { type AgencyKnowledge, agencyListSchema } from "@/server/modules/agency/agency-knowledge";

/** The agencies that the project comes with, for tests of reading. */
export const KNOWN_AGENCIES: AgencyKnowledge[] = agencyListSchema.parse(
  JSON.parse(readFileSync("prisma/seed/source/agencies.json", "utf8")),
).agencies;
