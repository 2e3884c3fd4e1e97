"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { useTRPC } from "../trpc/trpc-provider";
import { ReassignmentList } from "./reassignment-list";

/** How who writes an update was changed since its plan was agreed; nothing where it was not. */
export function ReassignmentHistory({ updateId, locale }: { updateId: string; locale: Locale }) {
  const t = useTranslations("assignment.changes");
  const trpc = useTRPC();
  const { data = [] } = useQuery(trpc.assignment.listReassignments.queryOptions({ updateId }));
  if (data.length === 0) return null;
  return (
    <div className="grid gap-2">
      <h3 className="font-medium">{t("title")}</h3>
      <ReassignmentList reassignments={data} locale={locale} />
    </div>
  );
}
