import type { Side } from "../../kernel/actor";
import { cast } from "../cast";
import { actorFor } from "../factories";
import type { Statement } from "../refusal";
import { type PeriodModel, stageOf } from "./period-model";

/** What somebody with the register's own access to the database might try by hand, and whether there is something to refuse. */
export interface Tampering {
  name: string;
  statement: (period: { id: string; slug: string }) => Statement;
  /** Otherwise it touches nothing, or nothing that anybody has endorsed. */
  isRefused: (model: PeriodModel) => boolean;
}

const always = () => true;
const isPublished = ({ editions }: PeriodModel) => editions.length > 0;
const isPromised = ({ agreed, endorsed, editions }: PeriodModel) =>
  agreed.size + endorsed.size + editions.length > 0;

/** With the slug of the period as `$1`. */
const ofSlug = (name: string, text: string, isRefused: Tampering["isRefused"] = always): Tampering => ({
  name,
  statement: ({ slug }) => ({ text, values: [slug] }),
  isRefused,
});

/** With the id of the period as `$1`. */
const ofPeriod = (name: string, text: string, isRefused: Tampering["isRefused"]): Tampering => ({
  name,
  statement: ({ id }) => ({ text, values: [id] }),
  isRefused,
});

function forgedWord(name: string, side: Side, account: string): Tampering {
  const text = `
    INSERT INTO workspace.endorsement (id, period_id, subject, side_code, digest, account_id, given_at)
    VALUES (gen_random_uuid()::text, $1, 'SUMMARY', $2, repeat('0', 64), $3, now())`;
  return { name, statement: ({ id }) => ({ text, values: [id, side, account] }), isRefused: always };
}

const ofEdition = "WHERE edition_id IN (SELECT id FROM published.edition WHERE period_slug = $1)";

/** One edition more, whose content is not what anybody endorsed, though its digest is that of the content. */
const FORGED_EDITION = `
  INSERT INTO published.edition (id, period_slug, number, starts_on, ends_on, provenance, published_at, digest, content, manifest)
  SELECT gen_random_uuid()::text, p.slug, 1 + (SELECT count(*) FROM published.edition e WHERE e.period_slug = p.slug),
    p.starts_on, p.ends_on, 'ENDORSED_HERE', 'infinity', encode(sha256('{}'), 'hex'), '{}', '{}'
  FROM workspace.reporting_period p WHERE p.slug = $1`;

const gdOfficer = actorFor(cast.gdOfficer).accountId;
const gdMember = actorFor(cast.gdIpaMember).accountId;

export const TAMPERINGS: readonly Tampering[] = [
  ofSlug("changes published bytes", "UPDATE published.edition SET content = '{}' WHERE period_slug = $1"),
  ofSlug("changes a manifest", "UPDATE published.edition SET manifest = '{}' WHERE period_slug = $1"),
  ofSlug("deletes an edition", "DELETE FROM published.edition WHERE period_slug = $1"),
  ofSlug("deletes published figures", `DELETE FROM published.figure ${ofEdition}`),
  ofSlug("renames what is published", `UPDATE published.progress_update SET title = '{}' ${ofEdition}`),
  ofSlug("publishes something else", FORGED_EDITION),
  ofSlug(
    "adds to an edition",
    `INSERT INTO published.progress_update (edition_id, number, project_slug, is_new, title)
     SELECT id, 99, 'added', false, '{"en": "Added"}' FROM published.edition WHERE period_slug = $1`,
    isPublished,
  ),
  ofPeriod("deletes endorsements", "DELETE FROM workspace.endorsement WHERE period_id = $1", always),
  ofPeriod(
    "takes an endorsement for another content",
    "UPDATE workspace.endorsement SET digest = repeat('0', 64) WHERE period_id = $1 AND ended_at IS NULL",
    ({ agreed, endorsed }) => agreed.size + endorsed.size > 0,
  ),
  ofPeriod(
    "revives what has ended",
    `UPDATE workspace.endorsement SET ended_at = NULL, ended_how = NULL, ended_by_id = NULL
     WHERE period_id = $1 AND ended_at IS NOT NULL`,
    ({ hasEnded }) => hasEnded,
  ),
  ofPeriod(
    "makes the time of a hold come earlier",
    "UPDATE workspace.publication_hold SET publish_at = set_at + interval '1 second' WHERE period_id = $1",
    always,
  ),
  ofPeriod("forgets what was done", "DELETE FROM workspace.audit_event WHERE subject_id = $1", always),
  forgedWord("endorses for the other side", "HONG_KONG", gdOfficer),
  forgedWord("endorses as a member", "GUANGDONG", gdMember),
  ofPeriod(
    "exchanges the numbers of two projects",
    "UPDATE workspace.progress_update SET number = 3 - number WHERE period_id = $1",
    isPromised,
  ),
  ofPeriod(
    "opens a correction over both sides' word",
    `INSERT INTO workspace.correction (id, period_id, corrects, reason, opened_by_id, opened_at)
     SELECT gen_random_uuid()::text, $1, 1, '{"en": "By hand"}', id, now() FROM workspace.account
     WHERE role = 'SECRETARIAT' LIMIT 1`,
    // Of the newest edition, whose endorsements have ended because a correction was abandoned, there is nothing to take away.
    (model) => stageOf(model) !== "PUBLISHED" || model.endorsed.size > 0 || model.editions.length > 1,
  ),
];
