// A program of its own: what carries the tests in browsers does not load every procedure.
// Reads what it is to do from its standard input, and writes what came of it to its standard output, both as JSON.
import { text } from "node:stream/consumers";
import { appRouter } from "@/server/api/root";
import { chance } from "../chance";
import type { MalformedRequest, ProcedureTarget } from "./request";
import { malformedRequest } from "./requests";
import { keptConnections, sendMalformed } from "./send";
import { type Outcome, orderSchema } from "./send-all.schema";

const AT_ONCE = 8;
const LONGEST_SAID = 300;

/** The list of all procedures says less of its types than there is. */
const part = (whole: unknown, name: string): unknown => Reflect.get(Object(whole), name);

const procedures: ProcedureTarget[] = Object.entries(appRouter._def.procedures).map(([path, procedure]) => {
  const inner = part(procedure, "_def");
  return { path, changes: part(inner, "type") === "mutation", inputs: [part(inner, "inputs")].flat() };
});

const told = ({ path, body, headers, ...rest }: MalformedRequest, status: number) =>
  JSON.stringify({
    status,
    ...rest,
    headers: { ...headers, cookie: headers.cookie?.slice(0, 40) },
    path: path.slice(0, LONGEST_SAID),
    body: String(body).slice(0, LONGEST_SAID),
  });

const { origin, cookies, seed, count } = orderSchema.parse(JSON.parse(await text(process.stdin)));
const random = chance(seed);
const agent = keptConnections(AT_ONCE);
const outcome: Outcome = { faults: [], kinds: {}, statuses: {} };
let left = count;

async function sendOn(): Promise<void> {
  while (left > 0) {
    left -= 1;
    const sent = malformedRequest(random, { origin, cookies, procedures });
    const status = await sendMalformed(sent, new URL(origin), agent);
    outcome.kinds[sent.kind] = (outcome.kinds[sent.kind] ?? 0) + 1;
    outcome.statuses[status] = (outcome.statuses[status] ?? 0) + 1;
    if (status >= 500) outcome.faults.push(told(sent, status));
  }
}

await Promise.all(Array.from({ length: AT_ONCE }, sendOn));
agent.destroy();
process.stdout.write(JSON.stringify(outcome));
