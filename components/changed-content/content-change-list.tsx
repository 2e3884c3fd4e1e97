import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LANGUAGE_TAG } from "@/server/kernel/locale";
import type { ContentChange } from "@/server/modules/changed-content/changed-content.schema";
import { ChangedWords } from "./changed-words";

interface ContentChangeListProps {
  changes: readonly ContentChange[];
  /** Of each update: 3 where the list stands under a heading of the second rank. */
  rank?: "h3" | "h4";
  /** The heading of an update, where it leads somewhere. */
  headingOf?: (update: NonNullable<ContentChange["update"]>, words: ReactNode) => ReactNode;
}

type Group = { update: ContentChange["update"]; changes: ContentChange[] };

function byUpdate(changes: readonly ContentChange[]): Group[] {
  const groups: Group[] = [];
  for (const change of changes) {
    const last = groups.at(-1);
    if (last && last.update?.number === change.update?.number) last.changes.push(change);
    else groups.push({ update: change.update, changes: [change] });
  }
  return groups;
}

function Field({ change }: { change: ContentChange }) {
  const t = useTranslations("changedContent");
  const languages = useTranslations("progressUpdate.language");
  const field = t(`fields.${change.field}`);
  const { locale } = change;
  return (
    <div className="grid gap-1">
      <p className="text-small text-faint">
        {locale ? t("inLanguage", { field, language: languages(locale) }) : field}
      </p>
      {change.words.length > 0 ? (
        <p lang={locale ? LANGUAGE_TAG[locale] : undefined}>
          <ChangedWords words={change.words} />
        </p>
      ) : null}
    </div>
  );
}

/** What differs between two contents, update by update and word by word. */
export function ContentChangeList({ changes, rank: Heading = "h3", headingOf }: ContentChangeListProps) {
  const t = useTranslations("changedContent");
  return byUpdate(changes).map(({ update, changes: own }) => {
    const words = update ? (
      <>
        {t("update", { number: update.number, title: "" })}
        <span lang={LANGUAGE_TAG[update.locale]}>{update.title}</span>
      </>
    ) : (
      t("frame")
    );
    return (
      <section
        key={update?.number ?? 0}
        className="grid gap-3 border-t border-hairline py-4 first:border-t-0 first:pt-0"
      >
        <Heading className="font-medium">{update && headingOf ? headingOf(update, words) : words}</Heading>
        {own.map((change, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a comparison never changes its order.
          <Field key={at} change={change} />
        ))}
      </section>
    );
  });
}
