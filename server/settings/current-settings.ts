import { readSettings, type Settings } from "./settings";

declare global {
  var registerSettings: Settings | undefined;
}

/** The settings of this process. Kept on the global object because Next.js loads its own copy of every module. */
export function currentSettings(): Settings {
  globalThis.registerSettings ??= readSettings();
  return globalThis.registerSettings;
}
