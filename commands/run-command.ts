import { DomainError } from "../server/kernel/errors";
import { SettingsError, Trouble, type TroubleParams } from "../server/settings/trouble";
import { words } from "./words.mjs";

export interface Terminal {
  /** A sentence of the catalogue `operation.json`, on standard error: news for the person, no part of the answer. */
  say(code: string, params?: TroubleParams): void;
  /** The answer, on standard output, as it is. */
  answer(text: string | Uint8Array): void;
  /** Says how the command is used; what to return when it was used otherwise. */
  usage(): 2;
}

/** A trouble in the one or two lines that a person reads; null for a bug. */
export function explain(error: unknown): string[] | null {
  if (error instanceof Trouble) return [words(error.code, error.params)];
  if (error instanceof SettingsError) {
    return error.lines.map(({ variable, code }) =>
      words("settings.wrong", { variable, expected: words(code) }),
    );
  }
  if (error instanceof DomainError) return [words(`domain.${error.code}`, error.params)];
  const code = error instanceof Error && "code" in error ? error.code : null;
  return code === "ENOSPC" ? [words("disk.full", { folder: process.cwd() })] : null;
}

function sayLine(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Says what went wrong; a bug in one line with its own words, and whole where DEBUG is set. */
export function report(error: unknown): void {
  const message = error instanceof Error ? error.message.trim().split("\n").at(-1) : String(error);
  for (const line of explain(error) ?? [words("bug", { message: message ?? "" })]) sayLine(line);
  if (process.env.DEBUG && !explain(error)) console.error(error);
}

/**
 * Runs the command `name` and ends the process: 0 for success, 1 for a failure explained on standard error, 2 for wrong
 * usage. `work` gets the arguments and returns the exit status.
 * @param name its usage stands in the catalogue under `usage.{name}`
 */
export async function runCommand(
  name: string,
  work: (args: string[], terminal: Terminal) => Promise<number>,
): Promise<void> {
  const terminal: Terminal = {
    say: (code, params) => sayLine(words(code, params)),
    answer: (text) => void process.stdout.write(text),
    usage: () => {
      sayLine(words(`usage.${name}`));
      return 2;
    },
  };
  // What a library deprecates is no news for whoever types a command.
  process.noDeprecation = true;
  try {
    process.exitCode = await work(process.argv.slice(2), terminal);
  } catch (error) {
    report(error);
    process.exitCode = 1;
  }
}
