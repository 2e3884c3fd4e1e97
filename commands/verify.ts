import { readBundle } from "../server/modules/bundle/read-bundle";
import { type BundleReport, verifyBundle } from "../server/modules/bundle/verify-bundle";
import { runCommand, type Terminal } from "./run-command";
import { words } from "./words.mjs";

/** What was checked, and what there is to compare with others' bundles. */
function tellSound({ manifest, content, list }: BundleReport, { answer }: Terminal): void {
  if (!manifest || !content || !list) return;
  const { period, edition, publishedAt, auditHead, endorsements } = manifest;
  const figures = content.updates.flatMap((update) => update.figures).length;
  const line = (code: string, params: Record<string, string | number>) =>
    answer(`${words(`verify.${code}`, params)}\n`);
  line("edition", { period, edition, at: publishedAt });
  line("files", { files: list.files.length });
  line("content", { digest: manifest.content.sha256, projects: content.updates.length });
  for (const { side, subject, at } of endorsements) line(`endorsed.${subject}`, { side, at });
  line("figures", { figures });
  line("audit", { ...auditHead });
  line("compare", {});
}

// npm run verify -- BUNDLE    checks a bundle, as a zip file or a folder, with no database and no network
runCommand("verify", async (args, terminal) => {
  const [place, ...more] = args;
  if (!place || place.startsWith("-") || more.length > 0) return terminal.usage();
  const report = verifyBundle(await readBundle(place));
  for (const { code, params } of report.faults) terminal.say(`verify.broken.${code}`, params);
  if (report.faults.length > 0) return 1;
  tellSound(report, terminal);
  return 0;
});
