"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import type { UpdateChoices } from "@/server/modules/progress-update/progress-update.queries";
import { useTRPC } from "../trpc/trpc-provider";
import { Skeleton } from "../ui/skeleton";
import { RevisionChanges } from "./revision-changes";

interface SincePreviousProps {
  /** The newest, so that it is compared again after each save. */
  revisionId: string;
  sourceLocale: Locale;
  choices: UpdateChoices;
  locale: Locale;
}

/** What the update says now beside what was reported last time, word by word. */
export function SincePrevious({ revisionId, ...shown }: SincePreviousProps) {
  const t = useTranslations("ui");
  const trpc = useTRPC();
  const { data } = useQuery({
    ...trpc.progressUpdate.compareWithPrevious.queryOptions({ revisionId }),
    // The last comparison stays while the next is made.
    placeholderData: (before) => before,
  });
  if (!data) return <Skeleton label={t("loading")} />;
  return <RevisionChanges changes={data} {...shown} />;
}
