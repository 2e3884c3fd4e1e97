"use client";

import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { PlanView } from "@/server/modules/plan/plan.queries";
import { Localized } from "../publication/localized";
import { TroubleNotice } from "../trpc/trouble-notice";
import { useTRPCClient } from "../trpc/trpc-provider";
import { useCommand } from "../trpc/use-command";
import { Button } from "../ui/button";

interface ResumableProjectsProps {
  periodSlug: string;
  projects: PlanView["resumable"];
  locale: Locale;
}

/** Projects that the period planned from did not have, and that may be taken up again. */
export function ResumableProjects({ periodSlug, projects, locale }: ResumableProjectsProps) {
  const t = useTranslations("plan");
  const client = useTRPCClient();
  const { run, busy, trouble } = useCommand();
  return (
    <div className="grid gap-4">
      <p className="max-w-measure text-faint">{t("resume.lead")}</p>
      <TroubleNotice trouble={trouble} />
      <ul className="border-t border-hairline">
        {projects.map(({ projectId, title, periodLabel }) => (
          <li
            key={projectId}
            className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b border-hairline py-3"
          >
            <div className="grid gap-0.5">
              <Localized text={title} locale={locale} />
              <span className="text-small text-faint">
                {t("resume.last", { period: textIn(periodLabel, locale) })}
              </span>
            </div>
            <Button
              small
              busy={busy}
              aria-label={t("areas.of", { action: t("resume.button"), area: textIn(title, locale) })}
              onClick={() => run(() => client.project.resumeProject.mutate({ periodSlug, projectId }))}
            >
              {t("resume.button")}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
