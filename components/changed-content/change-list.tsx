import { useTranslations } from "next-intl";
import { LANGUAGE_TAG } from "@/server/kernel/locale";
import type {
  ChangedWords,
  ContentChange,
  ShortChanges,
} from "@/server/modules/changed-content/changed-content.schema";

/** Marked by shape and by a word for whoever hears it, not by colour alone. */
function Words({ kind, text }: ChangedWords) {
  const t = useTranslations("changedContent");
  if (kind === "skipped") return <span className="text-faint">{t("skipped")}</span>;
  if (kind === "same") return <span>{text}</span>;
  const [Mark, look, word] =
    kind === "added"
      ? (["ins", "bg-success-tint text-success underline", t("addedWord")] as const)
      : (["del", "bg-danger-tint text-danger line-through", t("removedWord")] as const);
  return (
    <Mark className={`box-decoration-clone px-0.5 ${look}`}>
      <span className="sr-only">{word}</span>
      {text}
    </Mark>
  );
}

function Change({ change }: { change: ContentChange }) {
  const t = useTranslations();
  const { field, locale, words } = change;
  const name = t(`changedContent.fields.${field}`);
  const language = locale && t(`progressUpdate.language.${locale}`);
  return (
    <li className="grid gap-0.5">
      <span className="text-faint">
        {language ? t("changedContent.inLanguage", { field: name, language }) : name}
      </span>
      {words.length > 0 ? (
        <span
          lang={locale ? LANGUAGE_TAG[locale] : undefined}
          className="whitespace-pre-line [overflow-wrap:anywhere]"
        >
          {words.map((piece, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one comparison, which never move.
            <Words key={at} {...piece} />
          ))}
        </span>
      ) : null}
    </li>
  );
}

/** Changes of one update stand under one heading. */
function groupsOf(changes: readonly ContentChange[]) {
  const groups: { update: ContentChange["update"]; changes: ContentChange[] }[] = [];
  for (const change of changes) {
    const last = groups.at(-1);
    const isSame =
      last?.update?.number === change.update?.number && last?.update?.title === change.update?.title;
    if (last && isSame) last.changes.push(change);
    else groups.push({ update: change.update, changes: [change] });
  }
  return groups;
}

function Heading({ update }: { update: ContentChange["update"] }) {
  const t = useTranslations("changedContent");
  if (!update) return t("frame");
  return t.rich("updateHeading", {
    number: update.number,
    title: () => <span lang={LANGUAGE_TAG[update.locale]}>{update.title}</span>,
  });
}

/** What was changed, word by word, update by update. */
export function ChangeList({ changes, more }: ShortChanges) {
  const t = useTranslations("changedContent");
  return (
    <div className="grid gap-4 text-small">
      {groupsOf(changes).map(({ update, changes: ofUpdate }) => (
        <div key={`${update?.number ?? ""} ${ofUpdate[0]?.field}`} className="grid gap-1.5">
          <p className="font-medium">
            <Heading update={update} />
          </p>
          <ul className="grid gap-2 border-s-2 border-rule ps-3">
            {ofUpdate.map((change, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the changes of one comparison, which never move.
              <Change key={at} change={change} />
            ))}
          </ul>
        </div>
      ))}
      {more > 0 ? <p className="text-faint">{t("more", { count: more })}</p> : null}
    </div>
  );
}
