import type { Locale } from "@/server/kernel/locale";
import type { NoticeView } from "@/server/modules/notification/notification.queries";
import { paths } from "../navigation/paths";

/** Where the thing is that a notice tells of; null where it tells of none. */
export function noticePlace(
  notice: Pick<NoticeView, "periodSlug" | "updateId" | "threadId" | "params">,
  locale: Locale,
): string | null {
  const { periodSlug, updateId, threadId, params } = notice;
  if (updateId && threadId) return paths.desk.comment(locale, updateId, threadId);
  if (updateId) return paths.desk.update(locale, updateId);
  if (!periodSlug) return null;
  if (params.subject === "PLAN") return paths.desk.plan(locale, periodSlug);
  if (params.subject === "SUMMARY" || params.subject === "BOTH")
    return paths.desk.summary(locale, periodSlug);
  return paths.desk.period(locale, periodSlug);
}

/** Where all the changes are told that a notice tells in short; null where it is about no period. */
export function allChangesPlace(
  { periodSlug, params }: Pick<NoticeView, "periodSlug" | "params">,
  locale: Locale,
): string | null {
  if (!periodSlug) return null;
  const place = params.subject === "PLAN" ? paths.desk.planChanges : paths.desk.summaryChanges;
  return place(locale, periodSlug);
}
