"use client";

import { useTranslations } from "next-intl";
import { useOptimistic } from "react";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { PlanView } from "@/server/modules/plan/plan.queries";
import { FormDialog } from "../form/form-dialog";
import { Localized } from "../publication/localized";
import { TroubleNotice } from "../trpc/trouble-notice";
import { useTRPCClient } from "../trpc/trpc-provider";
import { useCommand } from "../trpc/use-command";
import { Button } from "../ui/button";
import { ReorderList } from "../ui/reorder-list";
import { lineMoved } from "./plan-groups";

interface AreaOrderProps {
  areas: PlanView["areas"];
  locale: Locale;
}

/** The areas by themselves, to be put in order; the projects under each go with it. */
export function AreaOrder(props: AreaOrderProps) {
  const t = useTranslations("plan.areas");
  return (
    <FormDialog title={t("orderTitle")} button={{ children: t("order") }}>
      {(close) => (
        <div className="grid gap-4">
          <OrderedAreas {...props} />
          <div>
            <Button onClick={close}>{t("orderDone")}</Button>
          </div>
        </div>
      )}
    </FormDialog>
  );
}

/** A move is shown at once and kept meanwhile. */
function OrderedAreas({ areas, locale }: AreaOrderProps) {
  const t = useTranslations("plan.areas");
  const client = useTRPCClient();
  const { run, trouble } = useCommand();
  const [shown, show] = useOptimistic(areas, (before, ids: readonly string[]) =>
    ids.flatMap((id) => before.find((area) => area.id === id) ?? []),
  );

  function reorder(after: string[]): void {
    const moved = lineMoved(
      shown.map(({ id }) => id),
      after,
    );
    if (!moved) return;
    run(async () => {
      show(after);
      await client.area.moveArea.mutate({ areaId: moved.id, position: moved.index + 1 });
    });
  }

  return (
    <>
      <TroubleNotice trouble={trouble} />
      <ReorderList
        label={t("orderList")}
        items={shown.map(({ id, name }) => ({
          id,
          name: textIn(name, locale),
          content: <Localized text={name} locale={locale} />,
        }))}
        onReorder={reorder}
      />
    </>
  );
}
