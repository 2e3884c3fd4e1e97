import { parseArgs } from "node:util";
import { z } from "zod";
import { paths } from "../components/navigation/paths";
import { withDatabase } from "../server/db/connect";
import { connectWorkspace } from "../server/db/workspace-client";
import { systemClock } from "../server/kernel/clock";
import { localeSchema } from "../server/kernel/locale.schema";
import { createAdministrator } from "../server/modules/invitation/invitation.commands";
import { INVITATION_DAYS, invitedEmailSchema } from "../server/modules/invitation/invitation.schema";
import { readSettings } from "../server/settings/settings";
import { runCommand } from "./run-command";

const wantedSchema = z.object({
  verb: z.literal("create"),
  email: invitedEmailSchema,
  role: z.literal("administrator"),
  name: z.string().trim().min(1).max(100).optional(),
  locale: localeSchema.default("zh-Hans"),
});

/** Null for wrong usage. */
function wantedOf(args: string[]): z.infer<typeof wantedSchema> | null {
  try {
    const options = {
      role: { type: "string" },
      name: { type: "string" },
      locale: { type: "string" },
    } as const;
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    const [verb, email, ...more] = positionals;
    const parsed = wantedSchema.safeParse({ verb, email, ...values });
    return parsed.success && more.length === 0 ? parsed.data : null;
  } catch {
    return null;
  }
}

// npm run account -- create EMAIL --role administrator [--name NAME] [--locale zh-Hans|zh-Hant|en]
// prints an address at which that person, once and within a week, sets a password.
runCommand("account", async (args, { say, answer, usage }) => {
  const wanted = wantedOf(args);
  if (!wanted) return usage();
  const settings = readSettings();
  const { email, locale, name = email.split("@")[0] ?? email } = wanted;
  return withDatabase(settings, async (urls) => {
    const db = connectWorkspace(urls.workspace, 1);
    try {
      const { token } = await createAdministrator(null, { email, locale, name }, { db, clock: systemClock });
      say("account.link", { email, days: INVITATION_DAYS });
      answer(`${settings.baseUrl}${paths.account.invitation(locale, token)}\n`);
      return 0;
    } finally {
      await db.$disconnect();
    }
  });
});
