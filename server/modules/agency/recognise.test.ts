import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { agencyListSchema } from "./agency-knowledge";
import { recogniseParticipations } from "./recognise";

const { agencies } = agencyListSchema.parse(
  JSON.parse(readFileSync("prisma/seed/source/agencies.json", "utf8")),
);
const rolesIn = (...paragraphs: string[]) =>
  recogniseParticipations(paragraphs, agencies).participations.map(({ agency, role }) => `${agency} ${role}`);
const questionsIn = (...paragraphs: string[]) =>
  recogniseParticipations(paragraphs, agencies).questions.map(
    ({ code, params }) => `${code} ${params.agency ?? params.name}`,
  );

describe("an agency's role", () => {
  it.each([
    ["由海关总署广东分署、广东省公安厅及香港海关牵头", ["gd-customs LEAD", "gd-psd LEAD", "hk-customs LEAD"]],
    [
      "广东省知识产权局和东莞市人民政府主办大赛，香港特区政府知识产权署作为支持单位。",
      ["gd-ipa ORGANISER", "dongguan-gov ORGANISER", "hk-ipd SUPPORTER"],
    ],
    ["广东省知识产权局联合香港知识产权署主办论坛", ["gd-ipa CO_ORGANISER", "hk-ipd CO_ORGANISER"]],
    ["廣東省市場監管局與香港貿易發展局共同主辦論壇", ["gd-ipa CO_ORGANISER", "hk-tdc CO_ORGANISER"]],
    ["香港海关、澳门海关继续以线上方式合办讲座", ["hk-customs CO_ORGANISER", "mo-customs CO_ORGANISER"]],
    ["粤港双方联合澳门经济及科技发展局举办大会", ["mo-dsedt CO_ORGANISER"]],
    [
      "论坛由香港知识产权署主办，广州市人民政府承办，香港贸发局协办。",
      ["hk-ipd ORGANISER", "guangzhou-gov UNDERTAKER", "hk-tdc ASSISTANT_ORGANISER"],
    ],
    ["支持单位包括香港贸发局、澳门海关。", ["hk-tdc SUPPORTER", "mo-customs SUPPORTER"]],
    ["论坛获香港海关支持，香港律师会派代表出席。", ["hk-customs SUPPORTER", "hk-lawsoc PARTICIPANT"]],
    ["香港知识产权署在广东省知识产权局的大力支持下，主办论坛。", ["hk-ipd ORGANISER", "gd-ipa SUPPORTER"]],
    [
      "香港知识产权署率领学生观摩由广东省版权局主办的大赛。",
      ["hk-ipd PARTICIPANT", "gd-copyright ORGANISER"],
    ],
    ["香港海关获邀出席广东省版权局举办的论坛。", ["hk-customs PARTICIPANT", "gd-copyright ORGANISER"]],
    ["主办方香港贸发局表示欢迎，香港律师会派员赴广州参加。", ["hk-tdc ORGANISER", "hk-lawsoc PARTICIPANT"]],
    ["粤方与香港、澳门海关总结成果", ["hk-customs PARTICIPANT", "mo-customs PARTICIPANT"]],
    ["香港特別行政區政府知識產權署(IPD)參加培訓", ["hk-ipd PARTICIPANT"]],
    ["广东省市场监督管理局(知识产权局)参加培训", ["gd-ipa PARTICIPANT"]],
    ["香港海关组织专家授课，并承办论坛。", ["hk-customs UNDERTAKER"]],
  ])("in %s", (paragraph, roles) => {
    expect(rolesIn(paragraph)).toEqual(roles);
  });

  it("is the clearest that the update gives", () => {
    expect(rolesIn("香港海关邀请代表。", "香港海关主办论坛。")).toEqual(["hk-customs ORGANISER"]);
    expect(questionsIn("香港海关邀请代表。", "香港海关主办论坛。")).toEqual([]);
  });

  it("is asked about where the verb leaves it open", () => {
    const paragraph = "香港海关组织交流，邀请世界知识产权组织参加，并委托省知识产权保护中心开发平台。";
    expect(rolesIn(paragraph)).toEqual(["hk-customs PARTICIPANT", "wipo PARTICIPANT", "gd-ippc PARTICIPANT"]);
    expect(questionsIn(paragraph)).toEqual([
      "importing.uncertainRole hk-customs",
      "importing.uncertainRole wipo",
      "importing.uncertainRole gd-ippc",
    ]);
  });

  it("is not asked about where the text says 参加", () => {
    expect(questionsIn("香港海关派员参加会议。")).toEqual([]);
  });
});

describe("an agency's name", () => {
  it("is kept as written, with the region before it", () => {
    const { participations } = recogniseParticipations(["香港特區政府律政司出席會議"], agencies);
    expect(participations).toEqual([{ agency: "hk-doj", name: "香港特區政府律政司", role: "PARTICIPANT" }]);
  });

  it("of a body that is not known becomes a question", () => {
    expect(questionsIn("由江门市人民政府、广东省知识产权局主办，香港大学承办。")).toEqual([
      "importing.unknownAgency 江门市人民政府",
      "importing.unknownAgency 香港大学",
    ]);
  });
});

describe("no participation", () => {
  it.each([
    "律师参访了最高人民法院、广州知识产权法院、广州互联网法院等。",
    "“香港海关开放日”顺利举行。",
    "香港海关学院参加会议。",
    "国家知识产权局和浙江省知识产权保护中心参加会议。",
    "大湾区内地九市知识产权局参加会议。",
    "代表团向香港海关通报情况。",
    "开展广东省知识产权保护中心的调研活动。",
    "广东知识产权部门首次举办活动。",
  ])("is in %s", (paragraph) => {
    expect(rolesIn(paragraph)).toEqual([]);
  });
});
