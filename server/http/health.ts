import type { ServerResponse } from "node:http";
import { paths } from "@/components/navigation/paths";
import type { PublicDb } from "../db/public-client";

const LONGEST_WAIT = 2_000;

function say(response: ServerResponse, status: number, word: string): void {
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("Content-Type", "application/json");
  response.writeHead(status).end(`${JSON.stringify({ status: word })}\n`);
}

async function databaseAnswers(db: PublicDb): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), LONGEST_WAIT).unref());
  const asked = db.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
  return Promise.race([asked, late]);
}

/**
 * Answers whoever runs the register, at whatever name they reach it: alive if this process answers at all, ready if the
 * database answers too.
 * @returns whether the address was one of these
 */
export async function answerHealth(path: string, response: ServerResponse, db: PublicDb): Promise<boolean> {
  if (path === paths.api.live()) say(response, 200, "live");
  else if (path !== paths.api.ready()) return false;
  else if (await databaseAnswers(db)) say(response, 200, "ready");
  else say(response, 503, "databaseUnavailable");
  return true;
}
