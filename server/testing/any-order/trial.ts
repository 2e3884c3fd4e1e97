import { createHash } from "node:crypto";
import pg from "pg";
import { expect } from "vitest";
import type { WorkspaceDb } from "../../db/workspace-client";
import { contentOfSubject } from "../../modules/endorsement/content-of-subject";
import { contentDigest } from "../../modules/publication/digest";
import { callerAs } from "../caller-as";
import type { TestDatabase } from "../database";
import { type WrittenPeriod, writtenPeriod } from "../written-period";
import type { Subject } from "./expected";
import type { PeriodModel, Who } from "./period-model";

const FIRST_YEAR = 2031;
const BEGINNING = Date.parse("2031-01-01T00:00:00Z");

/** A database of its own, on which one trial follows another; several lanes run beside each other. */
export interface Lane {
  database: TestDatabase;
  /** The register's own access to the database, past all commands. */
  byHand: pg.Pool;
  /** In milliseconds; never goes back. */
  now: number;
  year: number;
  /** How often each attempt came to what it came to, whoever it was that tried. */
  came: Map<string, number>;
  /** How many periods got so many editions. */
  editions: number[];
}

export function newLane(database: TestDatabase): Lane {
  const byHand = new pg.Pool({ connectionString: database.urls.workspace, max: 1 });
  return { database, byHand, now: BEGINNING, year: FIRST_YEAR, came: new Map(), editions: [] };
}

/** One period, and what has been learned of it while things were tried. */
export class Trial {
  /** How many endorsements there have been. */
  given = 0;
  edits = 0;
  /** What is published of each edition, as a hash of all of it. */
  readonly sealed = new Map<number, string>();
  /** What was tried, and what came of it. */
  readonly story: string[] = [];
  private readonly digests = new Map<string, string>();
  private planDigest: string | undefined;

  private constructor(
    readonly lane: Lane,
    readonly period: WrittenPeriod,
  ) {}

  static async begin(lane: Lane, stage: "PLANNING" | "REVIEW"): Promise<Trial> {
    lane.year += 1;
    const { workspace } = lane.database;
    await workspace.taskForce.updateMany({ data: { fourEyes: true, holdDays: 0 } });
    return new Trial(lane, await writtenPeriod(workspace, lane.year, stage));
  }

  get db(): WorkspaceDb {
    return this.lane.database.workspace;
  }

  get context() {
    const { now } = this.lane;
    return { db: this.db, clock: { now: () => new Date(now) } };
  }

  /** The procedures as this person, or nobody, calls them at this moment. */
  as(who: Who) {
    return callerAs(who, this.db, this.context.clock);
  }

  tell(what: string, verb: string, outcome: string): void {
    this.story.push(`${what}: ${outcome}`);
    const told = `${verb}: ${outcome}`;
    this.lane.came.set(told, (this.lane.came.get(told) ?? 0) + 1);
  }

  /** The same words have the same digest, others another one. */
  learn(words: readonly string[], digest: string): void {
    const key = words.join("\n");
    const known = this.digests.get(key);
    if (known === undefined) expect([...this.digests.values()]).not.toContain(digest);
    else expect(digest).toBe(known);
    this.digests.set(key, digest);
  }

  /** What an officer has before them who looks now. It is made once for each content, by what the page makes it by. */
  async digestNow(model: PeriodModel, subject: Subject): Promise<string> {
    const known = subject === "PLAN" ? this.planDigest : this.digests.get(model.words.join("\n"));
    if (known !== undefined) return known;
    const digest = contentDigest(await contentOfSubject(this.db, this.period.id, subject));
    if (subject === "PLAN") this.planDigest = digest;
    else this.learn(model.words, digest);
    return digest;
  }

  /** What an officer has before them who looked some time ago, or who looks at something else altogether. */
  outdatedDigest(digest: string): string {
    const seen = [...this.digests.values()].filter((known) => known !== digest);
    return seen.at(-1) ?? createHash("sha256").update(digest).digest("hex");
  }
}
