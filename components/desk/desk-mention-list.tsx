import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { OpenMention } from "@/server/modules/comment/open-mentions";
import { useShownName } from "../account/use-shown-name";
import { paths } from "../navigation/paths";
import { Localized } from "../publication/localized";
import { TextLink } from "../ui/text-link";
import { Time } from "../ui/time";

/** Open comments in which this person is called on, each a way to its thread. */
export function DeskMentionList({ mentions, locale }: { mentions: readonly OpenMention[]; locale: Locale }) {
  const t = useTranslations("desk");
  const words = useTranslations("comment");
  const shown = useShownName();
  return (
    <ul className="border-t border-hairline">
      {mentions.map(({ threadId, updateId, number, title, period, by, at, text }) => (
        <li key={threadId} className="grid gap-1 border-b border-hairline py-4">
          <p className="text-small text-faint">
            {t("place", { period: textIn(period.label, locale), number })}
          </p>
          <h3 className="font-serif text-lead font-bold">
            <TextLink href={paths.desk.comment(locale, updateId, threadId)}>
              <Localized text={title} locale={locale} />
            </TextLink>
          </h3>
          <blockquote className="mt-1 max-w-measure border-s-2 border-rule ps-3">
            <p className="line-clamp-3 whitespace-pre-line [overflow-wrap:anywhere]">{text}</p>
            <footer className="text-small text-faint">
              {words.rich("by", { by: shown(by), at: () => <Time value={at} precision="minute" /> })}
            </footer>
          </blockquote>
        </li>
      ))}
    </ul>
  );
}
