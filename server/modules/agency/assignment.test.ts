import { describe, expect, it } from "vitest";
import { KNOWN_AGENCIES } from "@/server/testing/known-agencies";
import { fold } from "../narrative/folded-text";
import { isAssignment } from "./assignment";
import { recogniseParticipations } from "./recognise";

const roles = (text: string) =>
  recogniseParticipations([text], KNOWN_AGENCIES).participations.map(
    ({ agency, role }) => `${agency} ${role}`,
  );

describe("who is responsible for an item of a plan", () => {
  it.each([
    [
      "（省知识产权局牵头；香港知识产权署、香港海关配合）",
      ["gd-ipa LEAD", "hk-ipd PARTICIPANT", "hk-customs PARTICIPANT"],
    ],
    [
      "（由省公安厅、海关总署广东分署共同牵头，香港海关参与）",
      ["gd-psd LEAD", "gd-customs LEAD", "hk-customs PARTICIPANT"],
    ],
    [
      "（牵頭單位：香港海關；協作單位：省版權局、省商務廳）",
      ["hk-customs LEAD", "gd-copyright PARTICIPANT", "gd-commerce PARTICIPANT"],
    ],
    ["（广东省市场监督管理局（知识产权局）、香港贸发局主办）", ["gd-ipa ORGANISER", "hk-tdc ORGANISER"]],
    ["（粤方：省知识产权局牵头；港方：律政司支持）", ["gd-ipa LEAD", "hk-doj SUPPORTER"]],
    ["负责单位：广东省知识产权局、香港知识产权署", ["gd-ipa LEAD", "hk-ipd LEAD"]],
    ["協作單位：香港海關", ["hk-customs PARTICIPANT"]],
    ["（香港海关、澳门海关）", ["hk-customs PARTICIPANT", "mo-customs PARTICIPANT"]],
  ])("%s", (text, expected) => {
    expect(isAssignment(fold(text))).toBe(true);
    expect(roles(text)).toEqual(expected);
  });

  it.each([
    "（惠州）",
    "（2024年）",
    "（“湾高赛”）",
    "（拜访香港海关）",
    "（第二期）",
    "(phase two)",
    "(IPD)",
    "由香港海关牵头，开展联合行动",
    "",
  ])("is not told by %s", (text) => {
    expect(isAssignment(fold(text))).toBe(false);
  });
});
