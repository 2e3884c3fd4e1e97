import type { Role, Side } from "../kernel/actor";
import type { Locale } from "../kernel/locale";

/** A made-up person of the demonstration, the tests and the screenshots: one for each role and side. */
export interface Person {
  email: string;
  name: string;
  locale: Locale;
  role: Role;
  side: Side | null;
  /** Slugs of the agencies that a member writes for. */
  agencies: readonly string[];
}

const at = (account: string) => `${account}@demo.example`;

function officer(account: string, side: Side, locale: Locale, name: string): Person {
  return { email: at(account), name, locale, role: "SECRETARIAT", side, agencies: [] };
}

function member(agency: string, side: Side, name: string): Person {
  const locale = side === "HONG_KONG" ? "zh-Hant" : "zh-Hans";
  return { email: at(`member.${agency}`), name, locale, role: "MEMBER", side, agencies: [agency] };
}

export const cast = {
  admin: {
    email: at("admin"),
    name: "演示·管理员",
    locale: "zh-Hans",
    role: "ADMINISTRATOR",
    side: null,
    agencies: [],
  },
  gdOfficer: officer("secretariat.gd", "GUANGDONG", "zh-Hans", "演示·粤方秘书处甲"),
  gdOfficer2: officer("secretariat2.gd", "GUANGDONG", "zh-Hans", "演示·粤方秘书处乙"),
  hkOfficer: officer("secretariat.hk", "HONG_KONG", "zh-Hant", "示範·港方秘書處甲"),
  hkOfficer2: officer("secretariat2.hk", "HONG_KONG", "zh-Hant", "示範·港方秘書處乙"),
  gdIpaMember: member("gd-ipa", "GUANGDONG", "演示·广东省市场监督管理局成员"),
  gdCustomsMember: member("gd-customs", "GUANGDONG", "演示·海关总署广东分署成员"),
  gdPsdMember: member("gd-psd", "GUANGDONG", "演示·广东省公安厅成员"),
  gdCopyrightMember: member("gd-copyright", "GUANGDONG", "演示·广东省版权局成员"),
  gdCommerceMember: member("gd-commerce", "GUANGDONG", "演示·广东省商务厅成员"),
  hkIpdMember: member("hk-ipd", "HONG_KONG", "示範·知識產權署成員"),
  hkCustomsMember: member("hk-customs", "HONG_KONG", "示範·香港海關成員"),
} satisfies Record<string, Person>;

export type CastName = keyof typeof cast;
export const everybody: readonly Person[] = Object.values(cast);
