import { runProgram } from "./run-program.mjs";

/** What may not stay where something can be done about it. */
const GRAVE = ["high", "critical"];

/**
 * @typedef {{ name: string, severity: string }} Vulnerability
 * @typedef {{ answered: false } | { answered: true, mendable: Vulnerability[], others: Vulnerability[] }} AuditResult
 */

/**
 * What a report of `npm audit --json` comes to: `mendable` are grave vulnerabilities for which there is a fix, `others` all
 * other known ones. Anything that is no report means that the registry did not answer.
 * @param {string} output
 * @returns {AuditResult}
 */
export function readAudit(output) {
  /** @type {unknown} */
  let report;
  try {
    report = JSON.parse(output.slice(output.indexOf("{"), output.lastIndexOf("}") + 1));
  } catch {
    return { answered: false };
  }
  const listed = part(report, "vulnerabilities");
  if (typeof listed !== "object" || listed === null) return { answered: false };
  const found = Object.entries(listed).map(([name, entry]) => ({
    name,
    severity: String(part(entry, "severity")),
    hasFix: Boolean(part(entry, "fixAvailable")),
  }));
  const mustGo = found.filter(({ severity, hasFix }) => hasFix && GRAVE.includes(severity));
  return { answered: true, mendable: mustGo, others: found.filter((entry) => !mustGo.includes(entry)) };
}

/** @param {unknown} whole @param {string} name @returns {unknown} */
const part = (whole, name) =>
  whole !== null && typeof whole === "object" ? Reflect.get(whole, name) : undefined;

/** Asks the registry what is known against the packages of the lock file; nothing is installed for it. */
export async function auditDependencies() {
  const { output } = await runProgram("npm", ["audit", "--json", "--loglevel=silent", "--fetch-retries=1"]);
  return readAudit(output);
}
