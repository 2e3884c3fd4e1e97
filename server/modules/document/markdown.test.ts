import { describe, expect, it } from "vitest";
import { sourceContent, summaryContent, summaryUpdate } from "../../testing/summary-content";
import { composeSummary } from "../summary/compose";
import { renderMarkdown } from "./markdown";

const published = { draft: null };

describe("a summary in Markdown", () => {
  it("has the title as its heading and each project below it", () => {
    const text = renderMarkdown(composeSummary(sourceContent(), "zh-Hans", published));
    expect(text).toMatch(/^# 粤港保护知识产权合作专责小组 合作项目摘要\n\n\(2022下半年-2023年\)\n\n粤港/u);
    expect(text.match(/^## \d+\. /gmu)).toHaveLength(17);
  });

  it("does not let what people wrote become markup", () => {
    const paragraphs = ["1. 一", "- 二", "# 三", "*四* _五_ [六](七) <b> `八`", "2023年"];
    const content = summaryContent([summaryUpdate(1, "a*b*", paragraphs)]);
    const text = renderMarkdown(composeSummary(content, "zh-Hans", published));
    expect(text.split("\n\n").slice(-6)).toEqual([
      "## 1. a\\*b\\*",
      "1\\. 一",
      "\\- 二",
      "\\# 三",
      "\\*四\\* \\_五\\_ \\[六\\](七) \\<b\\> \\`八\\`",
      "2023年\n",
    ]);
  });

  it("marks text in another language with its language", () => {
    const content = summaryContent([summaryUpdate(1, "题", [])]);
    expect(renderMarkdown(composeSummary(content, "en", published))).toContain(
      '## 1. <span lang="zh-Hans-CN">题</span>',
    );
  });
});
