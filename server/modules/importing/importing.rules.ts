import { allow, type Decision, deny } from "@/server/kernel/decision";

/** What has come to rest on a period since it was brought in, by number. */
export interface BuiltOn {
  editions: number;
  /** In force or ended: that somebody gave their word is kept. */
  endorsements: number;
  periodsPlannedFromIt: number;
  /** Audit events of people who changed the period or one of its updates. */
  changes: number;
  /** Projects that it made or whose beginning it moved, and that another period rests on. */
  projects: number;
}

/** An import is taken back while nothing builds on it. */
export function importCanBeTakenBack(facts: BuiltOn): Decision {
  if (facts.editions > 0) return deny("importing.published");
  if (facts.endorsements > 0) return deny("importing.alreadyEndorsed");
  if (facts.periodsPlannedFromIt > 0) return deny("importing.plannedFrom");
  if (facts.changes > 0) return deny("importing.changedSince");
  return facts.projects > 0 ? deny("importing.projectsInUse") : allow;
}
