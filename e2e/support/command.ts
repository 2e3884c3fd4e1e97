import { spawn } from "node:child_process";
import path from "node:path";

/**
 * Runs a command of the register that the tests look at, as somebody types it, in English.
 * @param dataDir a folder for what it keeps
 */
export async function runCommand(
  name: string,
  args: string[],
  dataDir: string,
): Promise<{ status: number | null; said: string }> {
  const child = spawn(process.execPath, ["--import", "tsx", path.join("commands", `${name}.ts`), ...args], {
    stdio: ["ignore", "ignore", "pipe"],
    env: {
      ...process.env,
      DATABASE_URL: process.env.E2E_DATABASE_URL,
      DATA_DIR: dataDir,
      AUTH_SECRET: "a secret for end-to-end tests only",
      BASE_URL: `http://localhost:${process.env.E2E_PORT}`,
      DEMO: "on",
      LANG: "en",
    },
  });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  const status = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { status, said };
}
