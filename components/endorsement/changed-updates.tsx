import { useTranslations } from "next-intl";
import { LANGUAGE_TAG, type Locale } from "@/server/kernel/locale";
import type { LatestChange } from "@/server/modules/endorsement/endorsement.schema";
import { paths } from "../navigation/paths";
import { useByline } from "../progress-update/use-byline";
import { TextLink } from "../ui/text-link";
import { Time } from "../ui/time";

interface ChangedUpdatesProps {
  title: string;
  changes: readonly LatestChange[];
  locale: Locale;
}

/** Updates that were changed, by whom and when, each a link to it. */
export function ChangedUpdates({ title, changes, locale }: ChangedUpdatesProps) {
  const t = useTranslations("endorsement");
  const byline = useByline(locale);
  return (
    <div className="grid gap-1 text-small">
      <p>{title}</p>
      <ul className="grid gap-1">
        {changes.map(({ updateId, number, title: name, locale: language, authorName, onBehalfOf, at }) => (
          <li key={updateId}>
            <TextLink href={paths.desk.update(locale, updateId)}>
              {t("change", { number })} <span lang={LANGUAGE_TAG[language]}>{name}</span>
            </TextLink>{" "}
            <span className="text-faint">
              {t("changeBy", { name: byline({ by: authorName, onBehalfOf }) })}
              <Time value={at} precision="minute" />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
