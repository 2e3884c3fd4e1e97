import { describe, expect, it } from "vitest";
import { KNOWN_AGENCIES } from "@/server/testing/known-agencies";
import { parseSummary } from "./parse-summary";

const read = (text: string) => parseSummary(text, { agencies: KNOWN_AGENCIES });
const codes = (text: string) => read(text).questions.map(({ code }) => code);
const ITEMS = "1. 开展联合执法行动\n适时开展行动。\n2. 举办研讨会\n二百人参加。";

describe("the head of a document", () => {
  it.each([
    ["says the title", "工作计划"],
    ["says the group's name", "粤港保护知识产权合作专责小组"],
  ])("is read below a header that %s once more", (_, header) => {
    const plan = read(
      `${header}\n\n粤港保护知识产权合作专责小组\n\n2023年度工作计划\n\n（2023年）\n\n2023年拟开展以下合作项目共2项：\n\n${ITEMS}`,
    );
    expect(plan).toMatchObject({ taskForce: "粤港保护知识产权合作专责小组", statedCount: 2 });
    expect(plan.updates).toHaveLength(2);
  });

  it("is one period in two spellings, and nothing to ask", () => {
    const text = `粤港保护知识产权合作专责小组\n合作项目摘要\n（2023年1月-2023年12月）\n粤港保护知识产权合作专责小组2023年共完成合作项目2项。\n${ITEMS}`;
    expect(codes(text)).toEqual([]);
  });

  it("keeps the first line of an opening that its page had broken", () => {
    const text = `粤港保护知识产权合作专责小组\n合作项目摘要\n（2023年）\n粤港保护知识产权合作专责小组从2023年起共完成合作项目2项，其中第\n（1）及（2）项为新增项目。\n${ITEMS}`;
    expect(read(text)).toMatchObject({ statedCount: 2, statedNew: [1, 2] });
  });

  it("may have a title of two English lines", () => {
    const name = "Guangdong/Hong Kong Expert Group on the Protection of Intellectual Property Rights";
    const text = `IPR Expert Group\n\n${name}\n\nSummary of Co-operation\n\nProjects\n\n(2021)\n\nThe ${name} completed two projects in 2021.\n\n1. Forum\n\nA forum was held.\n\n2. Service\n\nAdvice was given.`;
    expect(read(text).taskForce).toBe(name);
    expect(codes(text)).toEqual([]);
  });

  it("is asked about where characters of the file stand for none", () => {
    const text = `粤港保护知识产权合作专责小组\n合作项目摘要\n（2023年）\n粤港保护知识产权合作专责小组2023年共完成合作项目2项。\n${ITEMS.replace("适", "\ue2e5")}`;
    expect(codes(text)).toEqual(["importing.unreadableCharacters"]);
  });
});
