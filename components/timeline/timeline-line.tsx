import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { TimelineEntry } from "@/server/modules/timeline/timeline.queries";
import { AgencyChanges } from "../assignment/agency-changes";
import { useByline } from "../progress-update/use-byline";
import { Tag } from "../ui/tag";
import { Time } from "../ui/time";

/** One thing that happened: what, by whom, when, and what else there is to say of it. */
export function TimelineLine({ entry, locale }: { entry: TimelineEntry; locale: Locale }) {
  const t = useTranslations("timeline");
  const byline = useByline(locale);
  const { action, by, at, from, count, revisions, comment, file, edition, assigned, isInternal } = entry;
  const said = t(`event.${action}`, {
    by: byline({ by: by || t("register"), onBehalfOf: entry.onBehalfOf }),
    count,
    first: revisions?.first ?? 0,
    last: revisions?.last ?? 0,
    file: file ?? "",
    edition: edition ?? 0,
  });
  return (
    <li className="grid gap-1 border-b border-hairline py-2">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="min-w-0 [overflow-wrap:anywhere]">
          {said} {isInternal ? <Tag>{t("internal")}</Tag> : null}
        </span>
        <span className="text-small text-faint">
          {count > 1 ? (
            <>
              <Time value={from} precision="minute" />
              {t("to")}
            </>
          ) : null}
          <Time value={at} precision="minute" />
        </span>
      </p>
      {comment ? <p className="max-w-measure whitespace-pre-line text-faint">{comment}</p> : null}
      {entry.reassigned ? (
        <div className="text-faint">
          <AgencyChanges agencies={entry.reassigned} locale={locale} />
        </div>
      ) : null}
      {assigned ? (
        <p className="text-faint">
          {t("assigned", {
            responsible: textIn(assigned.responsible, locale),
            count: assigned.contributing.length,
            contributing: assigned.contributing.map((name) => textIn(name, locale)).join(t("comma")),
          })}
        </p>
      ) : null}
    </li>
  );
}
