"use client";

import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { OmittedLine } from "@/server/modules/plan/plan-lines";
import { useShownName } from "../account/use-shown-name";
import { Localized } from "../publication/localized";
import { TroubleNotice } from "../trpc/trouble-notice";
import { useTRPCClient } from "../trpc/trpc-provider";
import { useCommand } from "../trpc/use-command";
import { Button } from "../ui/button";
import { Time } from "../ui/time";

interface OmittedProjectsProps {
  periodSlug: string;
  lines: readonly OmittedLine[];
  locale: Locale;
  mayPlan: boolean;
}

/** What was left out or ended, why, and by whom. */
export function OmittedProjects({ periodSlug, lines, locale, mayPlan }: OmittedProjectsProps) {
  const t = useTranslations("plan");
  const shown = useShownName();
  const client = useTRPCClient();
  const { run, busy, trouble } = useCommand();
  return (
    <div className="grid gap-4">
      <TroubleNotice trouble={trouble} />
      <ul className="border-t border-hairline">
        {lines.map((line) => {
          const input = { periodSlug, projectId: line.projectId };
          const named = (action: string) => t("areas.of", { action, area: textIn(line.title, locale) });
          return (
            <li
              key={line.projectId}
              className="grid gap-x-6 gap-y-2 border-b border-hairline py-3 sm:grid-cols-[minmax(0,1fr)_auto]"
            >
              <div className="grid grid-cols-[2rem_minmax(0,1fr)] gap-y-0.5">
                <span className="tabular-nums text-faint">{line.number}</span>
                <Localized text={line.title} locale={locale} />
                <p className="col-start-2">
                  <span className="font-medium">{t(`omitted.${line.kind}`)}</span>
                  {t("omitted.colon")}
                  {line.reason}
                </p>
                <p className="col-start-2 text-small text-faint">
                  {t("omitted.by", { name: shown(line.decidedBy) })} <Time value={line.decidedAt} />
                </p>
              </div>
              {mayPlan ? (
                <div className="flex flex-wrap items-start gap-2 ps-8 sm:ps-0">
                  <Button
                    small
                    aria-label={named(t("omitted.carry"))}
                    busy={busy}
                    onClick={() => run(() => client.project.carryForwardProject.mutate(input))}
                  >
                    {t("omitted.carry")}
                  </Button>
                  <Button
                    small
                    aria-label={named(t("omitted.undo"))}
                    busy={busy}
                    onClick={() => run(() => client.project.returnToUndecided.mutate(input))}
                  >
                    {t("omitted.undo")}
                  </Button>
                </div>
              ) : null}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
