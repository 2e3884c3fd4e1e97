import { useTranslations } from "next-intl";
import { LANGUAGE_TAG, type Locale } from "@/server/kernel/locale";
import type { Items } from "@/server/modules/progress-update/content-changes";
import type { UpdateChoices } from "@/server/modules/progress-update/progress-update.queries";
import type { WordedChange } from "@/server/modules/progress-update/worded-changes";
import { ChangedWords } from "../changed-content/changed-words";
import { MergeItems } from "./merge-items";
import { useFieldName } from "./use-field-name";

interface RevisionChangesProps {
  changes: readonly WordedChange[];
  sourceLocale: Locale;
  choices: UpdateChoices;
  locale: Locale;
}

const linesOf = ({ participations, activities, figures }: Items) => [
  ...participations,
  ...activities,
  ...figures,
];

/** What went and what came at one place: a text word by word, lines of a table beside each other. */
function Change({ change, ...shown }: Omit<RevisionChangesProps, "changes"> & { change: WordedChange }) {
  if (change.words.length > 0) {
    return (
      <p lang={change.locale ? LANGUAGE_TAG[change.locale] : undefined}>
        <ChangedWords words={change.words} />
      </p>
    );
  }
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <div className="border-s-2 border-rule ps-3">
        <MergeItems items={linesOf(change.before)} {...shown} />
      </div>
      <div className="border-s-2 border-accent ps-3">
        <MergeItems items={linesOf(change.after)} {...shown} />
      </div>
    </div>
  );
}

/** What differs between two revisions, place by place. */
export function RevisionChanges({ changes, ...shown }: RevisionChangesProps) {
  const t = useTranslations("progressUpdate.changes");
  const nameOf = useFieldName();
  if (changes.length === 0) return <p className="text-faint">{t("none")}</p>;
  return (
    <ul className="grid gap-4 bg-sunk p-3">
      {changes.map((change) => (
        <li key={`${change.field} ${change.locale} ${change.at}`} className="grid gap-2">
          <p className="text-small text-faint">{nameOf(change)}</p>
          <Change change={change} {...shown} />
        </li>
      ))}
    </ul>
  );
}
