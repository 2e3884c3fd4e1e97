"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { UndecidedLine } from "@/server/modules/plan/plan-lines";
import { Localized } from "../publication/localized";
import { TroubleNotice } from "../trpc/trouble-notice";
import { useTRPCClient } from "../trpc/trpc-provider";
import { useCommand } from "../trpc/use-command";
import { Button } from "../ui/button";
import { AssignedAgencies } from "./assigned-agencies";
import { OmitProject } from "./omit-project";

interface UndecidedProjectsProps {
  periodSlug: string;
  lines: readonly UndecidedLine[];
  locale: Locale;
  mayPlan: boolean;
}

/** The projects of the period planned from that still wait for a decision, each to be made on purpose. */
export function UndecidedProjects({ periodSlug, lines, locale, mayPlan }: UndecidedProjectsProps) {
  const t = useTranslations("plan");
  const client = useTRPCClient();
  const list = useRef<HTMLUListElement>(null);
  const { run, busy, trouble } = useCommand();

  const carry = async (projectId: string) => {
    await client.project.carryForwardProject.mutate({ periodSlug, projectId });
  };
  const carryAll = async () => {
    for (const { projectId } of lines) await carry(projectId);
  };
  // The button that was pressed goes with its line, so the focus is put on what is left of the list.
  const backToList = () => list.current?.focus();

  return (
    <div className="grid gap-4">
      <TroubleNotice trouble={trouble} />
      <ul ref={list} tabIndex={-1} aria-label={t("undecided.title")} className="border-t border-hairline">
        {lines.map((line) => {
          const title = textIn(line.title, locale);
          return (
            <li
              key={line.projectId}
              id={`project-${line.projectId}`}
              className="grid gap-x-6 gap-y-2 border-b border-hairline py-3 sm:grid-cols-[minmax(0,1fr)_auto]"
            >
              <div className="grid grid-cols-[2rem_minmax(0,1fr)] gap-y-0.5">
                <span className="tabular-nums text-faint">{line.number}</span>
                <Localized text={line.title} locale={locale} />
                <div className="col-start-2">
                  <AssignedAgencies {...line} locale={locale} />
                </div>
              </div>
              {mayPlan ? (
                <div className="flex flex-wrap items-start gap-2 ps-8 sm:ps-0">
                  <Button
                    small
                    aria-label={t("areas.of", { action: t("undecided.carry"), area: title })}
                    aria-disabled={busy || undefined}
                    onClick={() => (busy ? undefined : run(() => carry(line.projectId), backToList))}
                  >
                    {t("undecided.carry")}
                  </Button>
                  <OmitProject periodSlug={periodSlug} projectId={line.projectId} title={title} />
                </div>
              ) : null}
            </li>
          );
        })}
      </ul>
      {mayPlan && lines.length > 1 ? (
        <div>
          <Button busy={busy} onClick={() => run(carryAll)}>
            {busy ? t("undecided.busy") : t("undecided.rest", { count: lines.length })}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
