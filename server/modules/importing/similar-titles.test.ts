import { describe, expect, test } from "vitest";
import { TITLES } from "@/server/testing/first-summary";
import { likeness, similarTitles } from "./similar-titles";

const known = TITLES.map((title, index) => ({ slug: String(index + 1), titles: [title] }));
const slugsLike = (title: string) => similarTitles(title, known).similar.map(({ slug }) => slug);

describe("titles of the same project, worded differently", () => {
  test.each([
    ["6", "继续开展粤港海关保护知识产权联合执法行动"],
    ["6", "粵港海關聯合執法"],
    ["2", "举办第六届粤港澳大湾区知识产权交易博览会暨国际地理标志产品交易博览会"],
    ["3", "联合举办2024年粤港澳大湾区高价值专利培育布局大赛（湾高赛）"],
    ["5", "支持举办第二届粤港澳大湾区（广东）高价值商标品牌培育大赛"],
    ["7", "健全粤港版权案件执法协作机制"],
    ["9", "促进粤港知识产权贸易"],
    ["9", "推動兩地知識產權貿易合作"],
    ["13", "粤港知识产权与中小企业发展（珠海）研讨会"],
    ["14", "粤港商标交流"],
    ["10", "加强粤港知識產權數據資源共享與交流"],
    ["16", "组织香港学生参加广东省少年儿童发明奖"],
    ["17", "更新粤港澳知识产权资料库及合作专栏"],
    ["12", "粤港知识产权保护中心互访交流"],
    ["11", "拓展知识产权公共服务合作"],
    ["15", "支持香港大学生参加第十一届广东省大学生版权知识演讲大赛"],
    ["8", "知识产权司法保护交流"],
    ["4", "举办2024粤港澳大湾区知识产权人才发展大会"],
    ["1", "推进粤港澳大湾区国际知识产权合作高地建设"],
  ])("no. %s is the candidate for %s, and not known by it", (slug, title) => {
    expect(slugsLike(title)).toEqual([slug]);
    expect(similarTitles(title, known).equal).toBeNull();
  });

  test.each([
    [
      "Joint enforcement operations by the customs of both sides",
      "Continued joint customs enforcement operations",
    ],
    ["Greater Bay Area Intellectual Property Trade Expo", "The 6th GBA IP Trade Expo"],
    ["Promoting IP trading", "Promotion of intellectual property trading"],
    ["Seminar on IP and SME development", "Seminar on intellectual property and the development of SMEs"],
    ["Trade mark exchange", "Thematic exchange on trade marks"],
  ])("%s is like %s", (one, other) => {
    expect(similarTitles(one, [{ slug: "known", titles: [other] }]).similar).toHaveLength(1);
  });
});

describe("titles of different projects", () => {
  test("of one summary are not like one another, in either script", () => {
    for (const [index, title] of TITLES.entries()) expect(slugsLike(title)).toEqual([String(index + 1)]);
  });

  test.each([
    ["Copyright enforcement mechanism", "Trade mark exchange"],
    ["Judicial protection exchange", "Trade mark exchange"],
    ["IP Trade Expo", "Promoting IP trading"],
    ["推动知识产权金融发展", "推动粤港知识产权贸易发展"],
    ["举办粤港青少年创意设计大赛", "共同支持参加广东省大学生版权知识演讲大赛"],
    ["开展粤港联合打击网络盗版行动", "持续开展粤港海关联合执法行动"],
  ])("%s is not like %s", (one, other) => {
    expect(similarTitles(one, [{ slug: "known", titles: [other] }])).toEqual({ equal: null, similar: [] });
  });
});

describe("the same title", () => {
  test.each([
    "持續開展粵港海關聯合執法行動",
    "持续开展 粤港海关联合执法行动",
    "持续开展粤港海关联合执法行动。",
  ])("is known in the other script, with other spaces and punctuation: %s", (title) => {
    expect(similarTitles(title, known).equal).toBe("6");
  });

  test("of two projects settles nothing: both are candidates", () => {
    const twice = ["a", "b"].map((slug) => ({ slug, titles: ["商标交流"] }));
    const { equal, similar } = similarTitles("商标交流", twice);
    expect(equal).toBeNull();
    expect(similar.map(({ slug }) => slug)).toEqual(["a", "b"]);
  });

  test("made of nothing but words that every title has is like itself, and like no other", () => {
    expect(likeness("粤港知识产权合作", "粤港知识产权合作")).toBeGreaterThan(0.9);
    expect(likeness("粤港知识产权合作", "开展两地交流活动")).toBeLessThan(0.2);
  });

  test("of an earlier period counts as much as the latest one", () => {
    const renamed = [{ slug: "expo", titles: ["知交会", "共同举办粤港澳大湾区知识产权交易博览会"] }];
    expect(similarTitles("共同举办粤港澳大湾区知识产权交易博览会", renamed).equal).toBe("expo");
  });
});

test("at most four candidates are offered, the most alike first", () => {
  const many = Array.from({ length: 9 }, (_, index) => ({
    slug: `p${index}`,
    titles: [`商标专题交流${"甲乙丙丁戊己庚辛壬".slice(0, index)}`],
  }));
  expect(similarTitles("商标专题交流活动", many).similar.map(({ slug }) => slug)).toEqual([
    "p0",
    "p1",
    "p2",
    "p3",
  ]);
});
