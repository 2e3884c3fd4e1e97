import { withDatabase } from "../server/db/connect";
import { connectWorkspace, type WorkspaceDb } from "../server/db/workspace-client";
import { verifyChain } from "../server/modules/audit/verify-chain";
import { keptHeads, verifyEditions } from "../server/modules/audit/verify-editions";
import { readSettings } from "../server/settings/settings";
import { runCommand, type Terminal } from "./run-command";
import { words } from "./words.mjs";

/** Whether both the chain and the editions hold; what holds is the answer, what does not is said. */
async function verify(db: WorkspaceDb, { say, answer }: Terminal): Promise<boolean> {
  const chain = await verifyChain(db, await keptHeads(db));
  const { broken } = chain;
  if (broken) say(`audit.chainBroken.${broken.kind}`, { sequence: broken.sequence });
  else answer(`${words("audit.chainHolds", { events: chain.events, head: chain.head })}\n`);
  const editions = await verifyEditions(db);
  for (const { period, number, fault } of editions.broken)
    say(`audit.editionBroken.${fault}`, { period, number });
  const sound = editions.broken.length === 0;
  if (sound) answer(`${words("audit.editionsHold", { editions: editions.editions })}\n`);
  return broken === null && sound;
}

// npm run audit -- verify    recomputes the audit chain and every edition's digest; exit status 1 if anything does not hold
runCommand("audit", async (args, terminal) => {
  if (args.length !== 1 || args[0] !== "verify") return terminal.usage();
  return withDatabase(readSettings(), async (urls) => {
    const db = connectWorkspace(urls.workspace, 1);
    return verify(db, terminal)
      .then((sound) => (sound ? 0 : 1))
      .finally(() => db.$disconnect());
  });
});
