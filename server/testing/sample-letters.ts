import type { Locale } from "../kernel/locale";
import { sealToken } from "../modules/invitation/token";
import { KIND_OF } from "../modules/notification/mail-kind";
import type { DigestLetter, Letter, SingleLetter } from "../modules/notification/notification.schema";

/** Whose mails they are. */
export const MAIL_REGISTER = {
  baseUrl: "https://register.example",
  authSecret: "a secret for tests only, of enough length",
  isDemonstration: false,
  group: { "zh-Hans": "某合作专班", "zh-Hant": "某合作專班", en: "Some Working Group" },
};
const about = { periodSlug: "2024", period: "2024年" };
const reassigned = { by: "李", before: "甲局", responsible: "乙局", reason: "职能调整" };
const at = { year: "2025", month: 1, day: 31, time: "09:30" };
/** What the links of letters carry that let somebody in. */
export const LINK_TOKEN = "vhL3bX2mB5";

type Sample<Kind extends Letter> = (to: string, locale: Locale) => Kind;

const single: Record<SingleLetter["template"], Sample<SingleLetter>> = {
  invitation: (to, locale) => ({
    to,
    locale,
    template: "invitation",
    params: { name: "陈", days: 7, sealedToken: sealToken(LINK_TOKEN, MAIL_REGISTER.authSecret) },
  }),
  passwordReset: (to, locale) => ({
    to,
    locale,
    template: "passwordReset",
    params: { name: "陈", minutes: 30, sealedToken: sealToken(LINK_TOKEN, MAIL_REGISTER.authSecret) },
  }),
  accountChanged: (to, locale) => ({
    to,
    locale,
    template: "accountChanged",
    params: { name: "陈", how: "PASSWORD_RESET" },
  }),
  newDevice: (to, locale) => ({
    to,
    locale,
    template: "newDevice",
    params: { name: "陈", browser: "Edge", system: "Windows", ...at },
  }),
  updateReturned: (to, locale) => ({
    to,
    locale,
    template: "updateReturned",
    params: {
      updateId: "u1",
      number: 6,
      title: "海关 <联合> 行动",
      by: "李",
      comment: "请补充\n两处数据 & 日期",
    },
  }),
  commentWritten: (to, locale) => ({
    to,
    locale,
    template: "commentWritten",
    params: {
      ...{ updateId: "u1", threadId: "t1", number: 6, title: "海关行动", by: "李" },
      ...{ comment: "案值是多少？", how: "MENTIONED" },
    },
  }),
  updateReassigned: (to, locale) => ({
    to,
    locale,
    template: "updateReassigned",
    params: { ...about, ...reassigned, number: 6, title: "海关联合行动", contributing: "NONE" },
  }),
  agenciesMerged: (to, locale) => ({
    to,
    locale,
    template: "agenciesMerged",
    params: { by: "管理员", agency: "甲局", into: "乙局" },
  }),
  agencyUnattended: (to, locale) => ({
    to,
    locale,
    template: "agencyUnattended",
    params: { name: "陈", agency: "甲局", count: 3 },
  }),
  updatesHandedOn: (to, locale) => ({
    to,
    locale,
    template: "updatesHandedOn",
    params: { ...about, ...reassigned, count: 3 },
  }),
  endorsementVoided: (to, locale) => ({
    to,
    locale,
    template: "endorsementVoided",
    params: { ...about, subject: "PLAN" },
  }),
  endorsementWanted: (to, locale) => ({
    to,
    locale,
    template: "endorsementWanted",
    params: { ...about, subject: "SUMMARY", side: "粤方" },
  }),
  updatesDue: (to, locale) => ({
    to,
    locale,
    template: "updatesDue",
    params: { ...about, year: "2025", month: 1, day: 31 },
  }),
  updatesDueSoon: (to, locale) => ({
    to,
    locale,
    template: "updatesDueSoon",
    params: { ...about, list: "1. 甲", year: "2025", month: 1, day: 31, how: "IN_7_DAYS" },
  }),
  updatesAwaited: (to, locale) => ({
    to,
    locale,
    template: "updatesAwaited",
    params: { ...about, count: 2, list: "3. 海关 <联合> 行动\n5. 交流 & 培训" },
  }),
  published: (to, locale) => ({ to, locale, template: "published", params: about }),
  publicationHeld: (to, locale) => ({
    to,
    locale,
    template: "publicationHeld",
    params: { ...about, by: "李", ...at },
  }),
  publicationStopped: (to, locale) => ({
    to,
    locale,
    template: "publicationStopped",
    params: { ...about, by: "李", how: "STOPPED", reason: "数据存疑" },
  }),
  settingsChanged: (to, locale) => ({
    to,
    locale,
    template: "settingsChanged",
    params: { by: "陈", fourEyes: "ON", holdDays: 7 },
  }),
};

/** A digest of one letter of each kind that there may be in one. */
function digest(to: string, locale: Locale): DigestLetter {
  const samples = Object.values(single).map((sample) => sample(to, locale));
  const letters = samples.filter(
    ({ template }) => template !== "invitation" && KIND_OF[template] !== "ALWAYS",
  );
  return { to, locale, template: "digest", params: { name: "陈", letters, more: 2 } };
}

/** A letter of each template, to somebody in their language. */
export const sampleLetters: Record<Letter["template"], Sample<Letter>> = { ...single, digest };
