import { useTranslations } from "next-intl";
import type { UpdateActivity } from "@/server/modules/progress-update/progress-update.schema";
import { PartialDateWords } from "../activity/partial-date-words";

/** One activity in a line: when, where, how. */
export function ActivityWords({ activity }: { activity: UpdateActivity }) {
  const t = useTranslations("progressUpdate.activity");
  return (
    <span className="flex flex-wrap gap-x-3">
      <PartialDateWords date={activity.date} />
      {activity.place ? <span>{activity.place}</span> : null}
      {activity.mode ? <span className="text-faint">{t(`mode.${activity.mode}`)}</span> : null}
    </span>
  );
}
