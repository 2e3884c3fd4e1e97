"use client";

import { useTranslations } from "next-intl";
import { useOptimistic } from "react";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { PlanView } from "@/server/modules/plan/plan.queries";
import { TroubleNotice } from "../trpc/trouble-notice";
import { useTRPCClient } from "../trpc/trpc-provider";
import { useCommand } from "../trpc/use-command";
import { ReorderList } from "../ui/reorder-list";
import { AreaHeading } from "./area-heading";
import { lineMoved, type PlanGroup, planGroups } from "./plan-groups";
import type { PlanLineProps } from "./plan-line";
import { PlannedLine } from "./planned-line";

type Line = PlanView["projects"][number];

interface PlannedProjectsProps {
  view: PlanLineProps["view"] & Pick<PlanView, "projects">;
  locale: Locale;
}

/** The lines in another order of their ids, numbered as they then stand; those that have gone meanwhile left out. */
function inOrder(lines: readonly Line[], ids: readonly string[]): Line[] {
  const byId = new Map(lines.map((line) => [line.updateId, line]));
  const ordered = ids.flatMap((id) => byId.get(id) ?? []);
  return ordered.map((line, index) => ({ ...line, number: index + 1 }));
}

/** The plan's projects, under their areas, in an order that people set. A move is shown at once and kept meanwhile. */
export function PlannedProjects({ view, locale }: PlannedProjectsProps) {
  const t = useTranslations("plan.projects");
  const client = useTRPCClient();
  const { run, trouble } = useCommand();
  const [lines, showOrder] = useOptimistic(view.projects, inOrder);
  const groups = planGroups(
    lines,
    view.areas.map(({ id }) => id),
  );

  function reorder(group: PlanGroup<Line>, after: string[]): void {
    const moved = lineMoved(
      group.lines.map(({ updateId }) => updateId),
      after,
    );
    if (!moved) return;
    const position = group.before + moved.index + 1;
    run(async () => {
      showOrder(
        groups.flatMap((each) =>
          each.areaId === group.areaId ? after : each.lines.map(({ updateId }) => updateId),
        ),
      );
      await client.project.movePlannedProject.mutate({ updateId: moved.id, position });
    });
  }

  return (
    <div className="grid gap-8">
      <TroubleNotice trouble={trouble} />
      {groups.map((group) => (
        <div key={group.areaId ?? "none"} className="grid gap-2">
          <GroupHeading group={group} view={view} locale={locale} />
          <GroupLines
            group={group}
            view={view}
            locale={locale}
            onReorder={(ids) => reorder(group, ids)}
            label={t("list")}
          />
        </div>
      ))}
    </div>
  );
}

interface GroupProps extends PlannedProjectsProps {
  group: PlanGroup<Line>;
}

function GroupHeading({ group, view, locale }: GroupProps) {
  const t = useTranslations("plan.projects");
  if (view.areas.length === 0) return null;
  const index = view.areas.findIndex(({ id }) => id === group.areaId);
  const area = view.areas[index];
  if (!area) return <h3 className="font-serif text-lead font-bold text-faint">{t("underNone")}</h3>;
  return (
    <AreaHeading
      area={area}
      position={index + 1}
      areas={view.areas.length}
      locale={locale}
      mayPlan={view.can.plan.allowed}
    />
  );
}

interface GroupLinesProps extends GroupProps {
  label: string;
  onReorder: (ids: string[]) => void;
}

/** Where the order may be changed, a list to do it in; otherwise a list to read. */
function GroupLines({ group, view, locale, label, onReorder }: GroupLinesProps) {
  const t = useTranslations("plan.projects");
  const area = view.areas.find(({ id }) => id === group.areaId);
  const content = (line: Line) => <PlannedLine line={line} view={view} locale={locale} />;
  if (!view.can.plan.allowed || group.lines.length === 0) {
    return (
      <ol className="border-t border-hairline">
        {group.lines.map((line) => (
          <li key={line.updateId} className="border-b border-hairline py-2.5">
            {content(line)}
          </li>
        ))}
      </ol>
    );
  }
  return (
    <ReorderList
      label={area ? t("listUnder", { area: textIn(area.name, locale) }) : label}
      items={group.lines.map((line) => ({
        id: line.updateId,
        name: textIn(line.title, locale),
        content: content(line),
      }))}
      onReorder={onReorder}
    />
  );
}
