import { describe, expect, it } from "vitest";
import { KNOWN_AGENCIES } from "@/server/testing/known-agencies";
import { recogniseParticipations } from "./recognise";

const read = (text: string) => recogniseParticipations([text], KNOWN_AGENCIES);
const roles = (text: string) => read(text).participations.map(({ agency, role }) => `${agency} ${role}`);
const questions = (text: string) => read(text).questions.map(({ params }) => params.agency ?? params.name);

const GD_IPA = "Guangdong Provincial Administration for Market Regulation (Intellectual Property Office)";

describe("an agency's role in English", () => {
  it.each([
    [
      "The operation was led by Hong Kong Customs and the Guangdong Sub-Administration of the General Administration of Customs.",
      ["hk-customs LEAD", "gd-customs LEAD"],
    ],
    ["In May 2023, the Intellectual Property Department organised a seminar.", ["hk-ipd ORGANISER"]],
    ["A seminar was organized by the Intellectual Property Department (IPD) on 3 May.", ["hk-ipd ORGANISER"]],
    [
      `The ${GD_IPA} and the Dongguan Municipal People's Government organised the first competition, with the support of the Intellectual Property Department.`,
      ["gd-ipa ORGANISER", "dongguan-gov ORGANISER", "hk-ipd SUPPORTER"],
    ],
    [
      `The ${GD_IPA}, in collaboration with the Intellectual Property Department and the Hong Kong Trade Development Council, held the forum.`,
      ["gd-ipa CO_ORGANISER", "hk-ipd CO_ORGANISER", "hk-tdc CO_ORGANISER"],
    ],
    [
      "The forum was jointly organised by the Guangdong Intellectual Property Office, the Hong Kong Intellectual Property Department and the Economic and Technological Development Bureau of Macao.",
      ["gd-ipa CO_ORGANISER", "hk-ipd CO_ORGANISER", "mo-dsedt CO_ORGANISER"],
    ],
    [
      "Hong Kong Customs co-organised the seminar with the Macao Customs Service.",
      ["hk-customs CO_ORGANISER", "mo-customs CO_ORGANISER"],
    ],
    [
      "The talk was hosted by The Law Society of Hong Kong and supported by the Hong Kong Bar Association.",
      ["hk-lawsoc ORGANISER", "hk-bar SUPPORTER"],
    ],
    [
      "The event was undertaken by the Guangzhou Municipal People’s Government.",
      ["guangzhou-gov UNDERTAKER"],
    ],
    ["Representatives of the Department of Justice attended the forum.", ["hk-doj PARTICIPANT"]],
    ["The Customs & Excise Department was invited to attend.", ["hk-customs PARTICIPANT"]],
    [
      "Organisers: Intellectual Property Department; supporting organisations: Hong Kong Trade Development Council.",
      ["hk-ipd ORGANISER", "hk-tdc SUPPORTER"],
    ],
    ["Responsible: Intellectual Property Department", ["hk-ipd LEAD"]],
    [
      "(Led by the Guangdong Intellectual Property Office; assisted by Hong Kong Customs)",
      ["gd-ipa LEAD", "hk-customs PARTICIPANT"],
    ],
    [
      "(Hong Kong Customs to lead; Intellectual Property Department to assist)",
      ["hk-customs LEAD", "hk-ipd PARTICIPANT"],
    ],
  ])("%s", (text, expected) => {
    expect(roles(text)).toEqual(expected);
    expect(questions(text)).toEqual([]);
  });

  it.each([
    [
      "The Intellectual Property Department invited the Guangdong Intellectual Property Office.",
      ["hk-ipd", "gd-ipa"],
    ],
    ["The platform was launched by the Guangdong Intellectual Property Office.", ["gd-ipa"]],
    ["Hong Kong Customs and Macao Customs Service exchanged intelligence.", ["hk-customs", "mo-customs"]],
    ["The Shenzhen Municipal Culture Bureau hosted a visit.", ["Shenzhen Municipal Culture Bureau"]],
  ])("is asked about where it is left open: %s", (text, expected) => {
    expect(questions(text)).toEqual(expected);
  });

  it.each([
    "The delegation visited the Guangzhou Internet Court.",
    "A report was submitted to the Department of Justice.",
    "The Intellectual Property Department's website was read.",
    "The Department of Justice of Guangdong Province signed it.",
    "The “Hong Kong Customs” badge was shown.",
  ])("is none for %s", (text) => {
    expect(roles(text)).toEqual([]);
  });
});
