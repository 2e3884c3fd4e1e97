import { useTranslations } from "next-intl";
import type { Issue } from "@/server/kernel/issue";
import { wordsOf } from "../form/code-words";
import { Notice } from "../ui/notice";
import { TextLink } from "../ui/text-link";

/** What still stands in the way of the plan's endorsement, each a link to its place on the page. */
export function PlanIssues({ issues }: { issues: readonly Issue[] }) {
  const t = useTranslations();
  if (issues.length === 0) return <Notice tone="success">{t("plan.issues.none")}</Notice>;
  return (
    <Notice tone="warning" title={t("plan.issues.title")}>
      <ul className="grid gap-x-8 gap-y-1 sm:grid-cols-2">
        {issues.map(({ code, params, place }) => (
          <li key={`${code} ${place}`}>
            {place ? (
              <TextLink href={`#${place}`}>{wordsOf(t, code, params)}</TextLink>
            ) : (
              wordsOf(t, code, params)
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
