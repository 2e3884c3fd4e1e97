import type { Actor, Role } from "@/server/kernel/actor";

/** The rooms of the workspace, in the order of the navigation. */
export const ROOMS = [
  "desk",
  "periods",
  "import",
  "accounts",
  "agencies",
  "glossary",
  "settings",
  "permissions",
  "audit",
] as const;
export type Room = (typeof ROOMS)[number];

const ROOMS_OF: Record<Role, readonly Room[]> = {
  MEMBER: ["desk", "periods"],
  SECRETARIAT: ["desk", "periods", "import"],
  ADMINISTRATOR: ["accounts", "agencies", "glossary", "settings", "permissions", "audit"],
};

/** Where this person has something to do. What they may do there is decided there. */
export function roomsOf(actor: Pick<Actor, "role">): readonly Room[] {
  return ROOMS_OF[actor.role];
}

/** Where this person begins. */
export function firstRoomOf(actor: Pick<Actor, "role">): Room {
  return roomsOf(actor)[0] ?? "desk";
}
