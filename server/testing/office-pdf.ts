import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { findOffice } from "../../commands/office.mjs";
import { fontConfiguration } from "./test-fonts";

const LIMIT_MS = 120_000;

/**
 * What LibreOffice prints of Word files: PDF by the names that the files were given. All files are converted by one run
 * of it, under a profile of its own and with the typefaces of our packages only.
 * @throws where there is no LibreOffice, it takes more than two minutes, or it leaves a file out
 */
export async function printedByOffice<Name extends string>(
  files: Readonly<Record<Name, Uint8Array>>,
): Promise<Record<string, Uint8Array>> {
  const office = findOffice();
  if (!office) throw new Error("LibreOffice is not there: install it, or set SOFFICE_PATH to its soffice.");
  const folder = mkdtempSync(path.join(tmpdir(), "register-office-"));
  const at = (name: string) => path.join(folder, name);
  try {
    writeFileSync(at("fonts.conf"), fontConfiguration(at("fontconfig")));
    const names = Object.keys(files);
    for (const [name, bytes] of Object.entries<Uint8Array>(files)) writeFileSync(at(`${name}.docx`), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(at("profile")).href}`;
    const printing = ["--headless", "--convert-to", "pdf", "--outdir", at("printed")];
    await promisify(execFile)(office, [profile, ...printing, ...names.map((name) => at(`${name}.docx`))], {
      env: { ...process.env, FONTCONFIG_FILE: at("fonts.conf"), HOME: folder, LC_ALL: "C.UTF-8" },
      timeout: LIMIT_MS,
      killSignal: "SIGKILL",
    });
    return Object.fromEntries(names.map((name) => [name, readFileSync(at(`printed/${name}.pdf`))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
