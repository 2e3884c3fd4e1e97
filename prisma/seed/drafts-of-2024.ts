import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { CommandContext } from "../../server/db/command-context";
import type { Actor } from "../../server/kernel/actor";
import { saveUpdate } from "../../server/modules/progress-update/progress-update.commands";
import type { UpdateContent } from "../../server/modules/progress-update/progress-update.schema";
import { agencyId } from "./agencies";
import type { OpenUpdates } from "./open-period";

const factsSchema = z.object({ facts: z.array(z.object({ project: z.number(), text: z.string() })) });
const FACTS = path.join(process.cwd(), "prisma/seed/source/facts-2024.json");

type Draft = Omit<UpdateContent, "texts"> & { title: string; paragraphs: string[] };

/** Project 6, as the Hong Kong side's customs would write it; the English of the same update is the fact as its source states it. */
const CUSTOMS: Draft = {
  sourceLocale: "zh-Hant",
  title: "持續開展粵港海關聯合執法行動",
  paragraphs: [
    "2024年4月9日至30日，內地、香港及澳門海關開展聯合執法行動。行動期間，港方共偵破19宗案件，檢獲約56,000件懷疑冒牌物品，估計總值約港幣1,690萬元，並拘捕2人。",
  ],
  participations: [
    { agencyId: agencyId("hk-customs"), writtenName: null, role: "PARTICIPANT" },
    { agencyId: agencyId("mo-customs"), writtenName: null, role: "PARTICIPANT" },
  ],
  activities: [
    { date: "2024-04-09/2024-04-30", place: null, mode: null, paragraph: 0, text: "2024年4月9日至30日" },
  ],
  figures: [],
};

/** Project 3. The award ceremony lies outside the period, which is as the source has it. */
const COMPETITION: Draft = {
  sourceLocale: "zh-Hans",
  title: "共同举办粤港澳大湾区高价值专利培育布局大赛",
  paragraphs: [
    "2024年粤港澳大湾区高价值专利培育布局大赛由广东省市场监督管理局（知识产权局）、香港特区政府知识产权署、澳门特区政府经济及科技发展局和江门市人民政府主办。2025年2月25日，颁奖仪式在江门举行，超过300人出席。",
  ],
  participations: ["gd-ipa", "hk-ipd", "mo-dsedt"].map((agency) => ({
    agencyId: agencyId(agency),
    writtenName: null,
    role: "CO_ORGANISER" as const,
  })),
  activities: [{ date: "2025-02-25", place: "江门", mode: "ON_SITE", paragraph: 0, text: "2025年2月25日" }],
  figures: [],
};

const ENGLISH_TITLE: Readonly<Record<number, string>> = {
  3: "Co-organising the Guangdong-Hong Kong-Macao Greater Bay Area High-value Patent Portfolio Layout Competition",
  6: "Continuing joint enforcement operations by Guangdong and Hong Kong customs",
};

/** The two drafts for which public facts were found; every other update of the open period stays empty. */
export async function writeDrafts(
  writers: { customs: Actor; competition: Actor },
  updates: OpenUpdates,
  context: CommandContext,
): Promise<void> {
  const { facts } = factsSchema.parse(JSON.parse(readFileSync(FACTS, "utf8")));
  const drafts: [number, Draft, Actor][] = [
    [6, CUSTOMS, writers.customs],
    [3, COMPETITION, writers.competition],
  ];
  for (const [number, { title, paragraphs, ...draft }, writer] of drafts) {
    const fact = facts.find(({ project }) => project === number);
    const updateId = updates.get(number);
    if (!fact || !updateId) continue;
    const texts: UpdateContent["texts"] = {
      [draft.sourceLocale]: { title, paragraphs, standing: "SOURCE" },
      en: { title: ENGLISH_TITLE[number] ?? "", paragraphs: [fact.text], standing: "WRITTEN" },
    };
    await saveUpdate(writer, { updateId, baseRevisionId: null, content: { ...draft, texts } }, context);
  }
}
