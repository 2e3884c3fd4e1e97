import { describe, expect, it } from "vitest";
import { linesOfPage } from "./pdf-lines";

const read = (text: string) =>
  linesOfPage([{ text, x: 80, y: 700, width: 400, size: 12 }], 0, 842).map((line) => line.text);

describe("The spaces of a line", () => {
  it("that was stretched to the margin are not those of its text", () => {
    expect(
      read("粤 澳 知 识 产 权 工 作 小 组 于 2006 年 1 月共 完 成 合 作 项 目2 项，均为新增项目。"),
    ).toEqual(["粤澳知识产权工作小组于 2006 年 1 月共完成合作项目2 项，均为新增项目。"]);
  });

  it("that somebody wrote stay", () => {
    expect(read("1. 支持参加 资料库 与 研讨会 交流 活动并持续更新两地的资讯内容")).toEqual([
      "1. 支持参加 资料库 与 研讨会 交流 活动并持续更新两地的资讯内容",
    ]);
  });
});
