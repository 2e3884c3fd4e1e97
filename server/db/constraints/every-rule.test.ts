import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { testDatabase } from "../../testing/database";

const database = await testDatabase();

const tests = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".test.ts") && file !== path.basename(import.meta.filename))
  .map((file) => readFileSync(path.join(import.meta.dirname, file), "utf8"));

/**
 * What the schema language of Prisma cannot say, as the catalogues have it: checks, deferred uniqueness, indexes on a part
 * of a table, and what triggers raise. A trigger that raises nothing counts by its own name.
 */
const RULES = `
  SELECT DISTINCT rule, nspname || '.' || relname AS "table" FROM (
    SELECT conname AS rule, conrelid AS of_table FROM pg_constraint WHERE contype = 'c' OR (contype = 'u' AND condeferrable)
    UNION SELECT i.relname, indrelid FROM pg_index JOIN pg_class i ON i.oid = indexrelid
      WHERE indpred IS NOT NULL OR indnullsnotdistinct
    UNION SELECT coalesce(substring(prosrc FROM 'CONSTRAINT = ''(\\w+)'''),
        CASE WHEN prosrc LIKE '%refuse_if_endorsed%' THEN 'changed_content_is_not_endorsed' ELSE tgname END), tgrelid
      FROM pg_trigger JOIN pg_proc ON pg_proc.oid = tgfoid WHERE NOT tgisinternal
  ) AS rules JOIN pg_class ON pg_class.oid = of_table JOIN pg_namespace ON pg_namespace.oid = relnamespace
  WHERE nspname IN ('workspace', 'published') ORDER BY 1, 2`;

const { rows: rules } = await database.owner.query<{ rule: string; table: string }>(RULES);

test("the catalogues hold rules at all", () => {
  expect(rules.length).toBeGreaterThan(45);
});

test.each(rules)("$rule of $table has a test in this folder", ({ rule, table }) => {
  const [, name] = table.split(".");
  const isTested = (file: string) =>
    file.includes(rule) && (file.includes(table) || file.includes(`${name}`));
  expect(tests.some(isTested)).toBe(true);
});
