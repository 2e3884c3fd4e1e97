import { expect } from "vitest";
import type { WorkspaceDb } from "../db/workspace-client";
import { fixedClock } from "../kernel/clock";
import { knownOn } from "../modules/agency/agency-knowledge";
import { loadAgencyKnowledge } from "../modules/agency/load-agency-knowledge";
import { callerAs } from "./caller-as";
import { cast } from "./cast";

const TODAY = "2031-03-01";
const NOW = `${TODAY}T08:00:00Z`;

/** What an administrator does with agencies, by the procedures, on one and the same day. */
export function agencyDesk(db: WorkspaceDb) {
  const admin = callerAs(cast.admin, db, fixedClock(NOW));
  const named = (text: string) => ({ "zh-Hans": text, "zh-Hant": text, en: `${text} Office` });
  const look = (slug: string) => admin.agency.get({ slug });
  return {
    ...{ TODAY, NOW, admin, named, look },
    conflict: (code: string) => expect.objectContaining({ cause: expect.objectContaining({ code }) }),
    made: (slug: string, side: "HONG_KONG" | null = null) =>
      admin.agency.create({ slug, jurisdiction: "HONG_KONG", side, name: named(`测试${slug}署`) }),
    async rename(slug: string, text: string, keepOld = true): Promise<void> {
      const { id, name } = await look(slug);
      await admin.agency.rename({ agencyId: id, name: named(text), keepOld, seen: name });
    },
    async add(slug: string, name: string, validFrom: string | null, validTo: string | null): Promise<void> {
      const { id } = await look(slug);
      await admin.agency.addVariant({ agencyId: id, name, validFrom, validTo });
    },
    /** Names by which an agency is known in a text about these days; null where it is known by none. */
    async knownAs(slug: string, startsOn: string, endsOn: string): Promise<string[] | null> {
      const known = knownOn(await loadAgencyKnowledge(db), { startsOn, endsOn });
      const agency = known.find((one) => one.slug === slug);
      return agency ? [...new Set([...Object.values(agency.name), ...agency.variants])].toSorted() : null;
    },
  };
}
