import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { DeskUpdate } from "@/server/modules/desk/desk.queries";
import { useShownName } from "../account/use-shown-name";
import { paths } from "../navigation/paths";
import { Localized } from "../publication/localized";
import { ReviewStateMark } from "../review/review-state-mark";
import { TextLink } from "../ui/text-link";
import { Time } from "../ui/time";

/** How long is left, or for how long it has been late. */
function DueWords({ update }: { update: DeskUpdate }) {
  const t = useTranslations("desk");
  const { dueOn, daysLeft } = update;
  if (dueOn === null || daysLeft === null) return <span className="text-faint">{t("due.none")}</span>;
  return (
    <span className={daysLeft < 0 ? "text-danger" : undefined}>
      {t.rich(daysLeft < 0 ? "due.late" : "due.left", {
        days: Math.abs(daysLeft),
        date: () => <Time value={dueOn} />,
      })}
    </span>
  );
}

/** Updates that wait, most urgent first; what came back shows why. */
export function DeskUpdateList({ updates, locale }: { updates: readonly DeskUpdate[]; locale: Locale }) {
  const t = useTranslations("desk");
  const shown = useShownName();
  return (
    <ul className="border-t border-hairline">
      {updates.map((update) => (
        <li key={update.id} className="grid gap-1 border-b border-hairline py-4">
          <p className="text-small text-faint">
            {t("place", { period: textIn(update.period.label, locale), number: update.number })}
          </p>
          <h3 className="font-serif text-lead font-bold">
            <TextLink href={paths.desk.update(locale, update.id)}>
              <Localized text={update.title} locale={locale} />
            </TextLink>
          </h3>
          <p className="flex flex-wrap gap-x-6 gap-y-1">
            <ReviewStateMark state={update.progress} />
            <DueWords update={update} />
            {update.isContributing ? <span className="text-faint">{t("contributing")}</span> : null}
          </p>
          {update.returned ? (
            <blockquote className="mt-1 max-w-measure border-s-2 border-warning ps-3">
              <p className="whitespace-pre-line">{update.returned.comment}</p>
              <footer className="text-small text-faint">
                {t("returnedBy", { by: shown(update.returned.by) })}
              </footer>
            </blockquote>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
