/** Values that stand in a sentence of the catalogue. */
export type TroubleParams = Record<string, string | number>;

/**
 * Trouble that whoever runs the register can mend: a wrong setting, a port in use, a full disk. `code` names the
 * sentence in the message catalogue `operation.json`; commands print it and exit 1, never a stack trace.
 */
export class Trouble extends Error {
  constructor(
    readonly code: string,
    readonly params: TroubleParams = {},
  ) {
    super(code);
    this.name = "Trouble";
  }
}

/** One wrong variable; `code` names the sentence that says what is expected instead. */
export interface SettingProblem {
  variable: string;
  code: string;
}

/** Everything that is wrong with the environment, so that it can be mended in one go. */
export class SettingsError extends Error {
  constructor(readonly lines: readonly SettingProblem[]) {
    super(lines.map((line) => `${line.variable}: ${line.code}`).join("; "));
    this.name = "SettingsError";
  }
}
