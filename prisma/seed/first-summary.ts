import { readFile } from "node:fs/promises";
import path from "node:path";
import type { CommandContext } from "../../server/db/command-context";
import type { Actor } from "../../server/kernel/actor";
import { giveEndorsement } from "../../server/modules/endorsement/endorsement.commands";
import { getEndorsements } from "../../server/modules/endorsement/endorsement.queries";
import { importSummary } from "../../server/modules/importing/importing.commands";
import { parseSummary } from "../../server/modules/importing/parse-summary";
import { readSummaryFile } from "../../server/modules/importing/read-file";
import { publishEdition } from "../../server/modules/publication/publication.commands";
import { agencies } from "./agencies";

const FILE = "summary-2022h2-2023.zh-Hans.txt";

/**
 * What a person adds by hand, because no text says it: the address under which each project is found from now on.
 * Everything else of the first summary is as the importer read it.
 */
const PROJECT_ADDRESSES: Readonly<Record<number, string>> = {
  1: "gba-ip-co-operation",
  2: "gba-ip-trade-expo",
  3: "high-value-patent-portfolio-competition",
  4: "ip-talent-conference",
  5: "high-value-trade-mark-competition",
  6: "customs-joint-enforcement",
  7: "copyright-enforcement-co-operation",
  8: "judicial-protection-exchange",
  9: "ip-trading",
  10: "ip-data-exchange",
  11: "ip-public-services",
  12: "ip-protection-centre-exchange",
  13: "ip-and-sme-seminar",
  14: "trade-mark-exchange",
  15: "copyright-speech-contest",
  16: "childrens-invention-award",
  17: "ip-database-and-web-column",
};

/** The officers who confirm the transcription, one of each side, in the demonstration. */
export interface Confirmers {
  gd: Actor;
  hk: Actor;
}

/** The real summary of mid-2022 to 2023, read from its file by the importer, as the first edition that the public sees. */
export async function publishFirstSummary({ gd, hk }: Confirmers, context: CommandContext): Promise<string> {
  const bytes = await readFile(path.join(process.cwd(), "prisma/seed/source", FILE));
  const text = await readSummaryFile(FILE, bytes);
  const summary = parseSummary(text, { agencies });
  const { slug } = await importSummary(
    gd,
    { fileName: FILE, bytes, summary, projects: PROJECT_ADDRESSES },
    context,
  );
  const place = { periodSlug: slug, subject: "TRANSCRIPTION" } as const;
  const { digest } = await getEndorsements(gd, place, context);
  for (const officer of [gd, hk]) await giveEndorsement(officer, { ...place, digest }, context);
  await publishEdition(gd, { periodSlug: slug }, context);
  return slug;
}
