import type { ParticipationRole } from "../summary/summary.schema";

/** A role read from a verb. `isOpen` where the verb leaves it open, so that a person must be asked. */
export interface ReadRole {
  role: ParticipationRole;
  isOpen: boolean;
  verb: string;
}

const JOINTLY = "(?:共同|联合|合作|携手|联手|合力)";

const VERBS: readonly (readonly [ParticipationRole, RegExp])[] = [
  ["CO_ORGANISER", new RegExp(`${JOINTLY}[^，。；支参承协牵]{0,8}?(?:主办|举办|举行|召开)|合办`)],
  ["LEAD", /牵头/],
  ["UNDERTAKER", /(?:共同|联合)?承办/],
  ["ASSISTANT_ORGANISER", /(?:共同|联合)?协办/],
  ["SUPPORTER", /(?:作为|担任|成为)?(?:共同)?支持(?:单位|机构)?/],
  ["ORGANISER", /主办|举办|举行/],
  [
    "PARTICIPANT",
    /(?:[获应受]邀|派员|派代表|派出代表|赴)[^，。；由]{0,8}?(?:参与|参加|出席|参会)|(?:共同|积极|报名)?(?:参与|参加|出席|参会)/,
  ],
];

const OPEN =
  /组织|召开|邀请|(?<![获应受])邀|随团|委托|会见|会晤|率领|率团|率|访问|参访|赴|观摩|(?:共同)?启动|开设|开展|开发|完成|总结|通报|更新|推动|推进|推出|建设|建立|破获|侦破|签署|签订|提供|交换|交流|协助|指导|发布|深化|完善|加强|拓展|探讨|派出|派员|向|会同|联合执法/;

/** The strongest comes first: what is kept where a text gives an agency several. */
const STRENGTH: readonly ParticipationRole[] = [
  "LEAD",
  "ORGANISER",
  "CO_ORGANISER",
  "UNDERTAKER",
  "ASSISTANT_ORGANISER",
  "SUPPORTER",
  "PARTICIPANT",
];

function strengthOf({ role, isOpen }: ReadRole): number {
  return STRENGTH.indexOf(role) * 2 + (isOpen ? 1 : 0);
}

export function stronger<Role extends ReadRole>(a: Role | null, b: Role | null): Role | null {
  if (a === null || b === null) return a ?? b;
  return strengthOf(b) < strengthOf(a) ? b : a;
}

/** An open role with the verb that leaves it so. */
export function openRole(verb: string): ReadRole {
  return { role: "PARTICIPANT", isOpen: true, verb };
}

/** The role that the first verb of a clause gives its subject; null if the clause holds no verb that is known. */
export function firstRole(clause: string): ReadRole | null {
  let best: { at: number; read: ReadRole } | null = null;
  for (const [role, pattern] of VERBS) {
    const match = pattern.exec(clause);
    if (match && (best === null || match.index < best.at)) {
      best = { at: match.index, read: { role, isOpen: false, verb: match[0] } };
    }
  }
  const open = OPEN.exec(clause);
  if (open && (best === null || open.index < best.at)) return openRole(open[0]);
  return best?.read ?? null;
}

const AS_UNIT =
  /(?<kind>主办|承办|协办|支持|牵头|合办|参与)(?:(?:单位|机构|方|部门)(?:分别)?(?:为|是|有|包括|：|:)?)\s*$/;
const UNIT_ROLES: Record<string, ParticipationRole> = {
  主办: "ORGANISER",
  承办: "UNDERTAKER",
  协办: "ASSISTANT_ORGANISER",
  支持: "SUPPORTER",
  牵头: "LEAD",
  合办: "CO_ORGANISER",
  参与: "PARTICIPANT",
};

/** The role in a list such as 承办单位为…, from the words before the names. */
export function listedRole(before: string): ReadRole | null {
  const match = AS_UNIT.exec(before);
  const role = UNIT_ROLES[match?.groups?.kind ?? ""];
  return match && role ? { role, isOpen: false, verb: match[0] } : null;
}
