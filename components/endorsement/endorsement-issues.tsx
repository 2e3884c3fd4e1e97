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

/** As many as are seen at one glance; the others are folded away. */
const AT_A_GLANCE = 6;

/** A plan's issues are places of the page that shows it; a summary's are updates, each with a page of its own. */
function addressOf(subject: EndorsementSubject, place: string, locale: Locale): string {
  return subject === "PLAN" ? `#${place}` : paths.desk.update(locale, place);
}

function IssueList({ subject, issues, locale }: EndorsementIssuesProps) {
  const t = useTranslations();
  return (
    <ul className="text-small">
      {issues.map(({ code, params, place }) => (
        <li key={`${code} ${place} ${params.number}`} className="min-h-6">
          {place ? (
            <TextLink href={addressOf(subject, place, locale)}>{wordsOf(t, code, params)}</TextLink>
          ) : (
            wordsOf(t, code, params)
          )}
        </li>
      ))}
    </ul>
  );
}

/** What stands between the content and an endorsement, each a link to where it is put right. */
export function EndorsementIssues({ subject, issues, locale }: EndorsementIssuesProps) {
  const t = useTranslations("endorsement");
  if (issues.length === 0) return null;
  const rest = issues.slice(AT_A_GLANCE);
  return (
    <Notice tone="warning" title={t("issuesCount", { count: issues.length })}>
      <IssueList subject={subject} issues={issues.slice(0, AT_A_GLANCE)} locale={locale} />
      {rest.length > 0 ? (
        <details className="text-small">
          <summary className="min-h-6">{t("issuesRest", { count: rest.length })}</summary>
          <IssueList subject={subject} issues={rest} locale={locale} />
        </details>
      ) : null}
    </Notice>
  );
}
