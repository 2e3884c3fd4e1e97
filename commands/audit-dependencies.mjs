// Part of every change's checks: fails where a known grave vulnerability has a fix. Nothing but Node.js and npm is needed.
import { auditDependencies } from "./dependency-audit.mjs";
import { sayLine } from "./progress.mjs";
import { words } from "./words.mjs";

const result = await auditDependencies();
if (!result.answered) sayLine(words("dependencies.notAsked"));
else {
  for (const { name, severity } of result.others) sayLine(words("dependencies.known", { name, severity }));
  for (const { name, severity } of result.mendable)
    sayLine(words("dependencies.mendable", { name, severity }));
  sayLine(words("dependencies.audited", { known: result.others.length, mendable: result.mendable.length }));
  process.exitCode = result.mendable.length > 0 ? 1 : 0;
}
