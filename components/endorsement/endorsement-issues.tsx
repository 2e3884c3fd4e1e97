import { useTranslations } from "next-intl";
import type { Issue } from "@/server/kernel/issue";
import type { Locale } from "@/server/kernel/locale";
import type { EndorsementSubject } from "@/server/modules/endorsement/endorsement.schema";
import { wordsOf } from "../form/code-words";
import { paths } from "../navigation/paths";
import { Notice } from "../ui/notice";
import { TextLink } from "../ui/text-link";

interface EndorsementIssuesProps {
  subject: EndorsementSubject;
  issues: readonly Issue[];
  locale: Locale;
}

/** A plan's issues are places of the page that shows it; a summary's are updates, each with a page of its own. */
function addressOf(subject: EndorsementSubject, place: string, locale: Locale): string {
  return subject === "PLAN" ? `#${place}` : paths.desk.update(locale, place);
}

/** What stands between the content and an endorsement, each a link to where it is put right. */
export function EndorsementIssues({ subject, issues, locale }: EndorsementIssuesProps) {
  const t = useTranslations();
  if (issues.length === 0) return null;
  return (
    <Notice tone="warning" title={t("endorsement.issues")}>
      <ul className="grid gap-1 text-small">
        {issues.map(({ code, params, place }) => (
          <li key={`${code} ${place}`}>
            {place ? (
              <TextLink href={addressOf(subject, place, locale)}>{wordsOf(t, code, params)}</TextLink>
            ) : (
              wordsOf(t, code, params)
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
