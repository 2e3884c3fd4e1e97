import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import type { ImportLine, ImportsView, OpenDraftLine } from "@/server/modules/importing/importing.queries";
import { useShownName } from "../account/use-shown-name";
import { paths } from "../navigation/paths";
import { Localized } from "../publication/localized";
import { StageMark } from "../reporting-period/stage-mark";
import { EmptyState } from "../ui/empty-state";
import { PageHeader } from "../ui/page-header";
import { Section } from "../ui/section";
import { Time } from "../ui/time";
import { TakeBack } from "./take-back";
import { UploadFile } from "./upload-file";

const LINK =
  "inline-block min-h-6 font-serif text-lead font-bold text-accent underline decoration-1 hover:decoration-2";
const LINE = "grid gap-x-8 gap-y-1 border-b border-hairline py-4 sm:items-baseline";

function DraftLine({ draft, locale }: { draft: OpenDraftLine; locale: Locale }) {
  const t = useTranslations("importing.list");
  const shown = useShownName();
  const hasDates = draft.startsOn !== "" && draft.endsOn !== "";
  return (
    <li className={`${LINE} sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1.4fr)]`}>
      <div className="grid gap-0.5">
        <Link href={paths.desk.importDraft(locale, draft.id)} className={`${LINK} wrap-anywhere`}>
          {draft.fileName}
        </Link>
        <span className="text-small text-faint">
          {hasDates ? (
            <>
              <Time value={draft.startsOn} /> – <Time value={draft.endsOn} />
            </>
          ) : (
            t("noDates")
          )}
        </span>
      </div>
      <span className="text-small">{t("draftCount", { count: draft.updates })}</span>
      <span className="text-small text-faint">
        {t("changed", { name: shown(draft.changedBy) })} <Time value={draft.changedAt} precision="minute" />
      </span>
    </li>
  );
}

function DoneLine({ line, locale }: { line: ImportLine; locale: Locale }) {
  const t = useTranslations("importing.list");
  const shown = useShownName();
  return (
    <li className={`${LINE} sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1.4fr)]`}>
      <div className="grid gap-0.5">
        <Link href={paths.desk.summary(locale, line.slug)} className={LINK}>
          <Localized text={line.label} locale={locale} />
        </Link>
        <span className="text-small text-faint wrap-anywhere">{line.fileName}</span>
        <span className="text-small text-faint">
          {t("importedBy", { name: shown(line.importedBy) })} <Time value={line.importedAt} />
        </span>
      </div>
      <StageMark stage={line.stage} />
      <div>
        <TakeBack line={line} locale={locale} />
      </div>
    </li>
  );
}

/** Where a file is brought in, what is being gone over, and what came in. */
export function ImportsPage({ view, locale }: { view: ImportsView; locale: Locale }) {
  const t = useTranslations("importing.list");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <UploadFile locale={locale} />
      <Section title={t("drafts")}>
        {view.drafts.length === 0 ? (
          <p className="text-faint">{t("draftsEmpty")}</p>
        ) : (
          <ul className="border-t border-hairline">
            {view.drafts.map((draft) => (
              <DraftLine key={draft.id} draft={draft} locale={locale} />
            ))}
          </ul>
        )}
      </Section>
      <Section title={t("done")}>
        {view.imports.length === 0 ? (
          <EmptyState title={t("doneEmpty")}>{t("doneEmptyHint")}</EmptyState>
        ) : (
          <ul className="border-t border-hairline">
            {view.imports.map((line) => (
              <DoneLine key={line.slug} line={line} locale={locale} />
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}
