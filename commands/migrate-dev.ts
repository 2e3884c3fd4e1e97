import { withDatabase } from "../server/db/connect";
import { drift, makeMigration } from "../server/db/make-migration";
import { deploy } from "../server/db/migrate";
import { readSettings } from "../server/settings/settings";
import { runCommand } from "./run-command";

// npm run migrate:dev -- NAME    writes and applies a migration that leads to prisma/schema
// npm run migrate:dev -- --drift prints what no migration says yet, exit status 1 if there is something
runCommand("migrateDev", async ([name], { say, answer, usage }) => {
  if (!name) return usage();
  return withDatabase(readSettings(), async ({ owner }) => {
    if (name === "--drift") {
      const missing = await drift(owner);
      answer(missing);
      return missing ? 1 : 0;
    }
    const made = await makeMigration(owner, name);
    if (!made) say("migrateDev.inSync");
    for (const warning of made?.warnings ?? []) say("migrateDev.warning", { words: warning });
    if (!made) return 0;
    await deploy(owner);
    say("migrateDev.written", { name: made.name });
    return 0;
  });
});
