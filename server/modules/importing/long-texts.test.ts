import { describe, expect, it } from "vitest";
import { KNOWN_AGENCIES } from "@/server/testing/known-agencies";
import { Invalid } from "../../kernel/errors";
import { LONGEST_TEXT, readSummary } from "./read-summary";

const HEADS = {
  Chinese: "粤港保护知识产权合作专责小组\n合作项目摘要\n（2024年）\n共完成合作项目9项。\n1. 标题\n",
  English:
    "Joint Expert Group\nSummary of Co-operation Projects\n(2024)\nIn 2024, 9 projects were completed.\n1. Title\n",
};
/** Processor time and not the clock's, because others may use the machine; in milliseconds. */
const LONGEST_TIME = 8_000;

function spent(text: string): number {
  const before = process.cpuUsage();
  try {
    readSummary(text, { agencies: KNOWN_AGENCIES });
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const PARTS: [keyof typeof HEADS, string][] = [
  ...[
    "1. 题\n",
    "（一）甲\n（1）乙\n",
    "12\n",
    "- 1 -\n同一行\n",
    "（省知识产权局牵头；",
    "（",
    "“",
    "一",
    "第(1)及",
    "\n",
  ].map((part): [keyof typeof HEADS, string] => ["Chinese", part]),
  ...[
    "I. One\n",
    "a. ",
    "The Department of ",
    "in collaboration with ",
    "from 9 to 30 April ",
    '"',
    "((((",
    "x\n",
  ].map((part): [keyof typeof HEADS, string] => ["English", part]),
];

describe("200,000 characters are read in seconds", () => {
  it.each(PARTS)("%s: %j again and again", (language, part) => {
    const head = HEADS[language];
    const text = head + part.repeat(Math.floor((LONGEST_TEXT - head.length) / part.length));
    expect(spent(text)).toBeLessThan(LONGEST_TIME);
  });
});
