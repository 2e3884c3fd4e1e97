import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { Desk } from "@/server/modules/desk/desk.queries";
import { paths } from "../navigation/paths";
import { EmptyState } from "../ui/empty-state";
import { LinkButton } from "../ui/link-button";
import { PageHeader } from "../ui/page-header";
import { Section } from "../ui/section";
import { TextLink } from "../ui/text-link";
import { DeskEndorsementList } from "./desk-endorsement-list";
import { DeskMentionList } from "./desk-mention-list";
import { DeskUpdateList } from "./desk-update-list";

interface DeskViewProps {
  desk: Desk;
  isOfficer: boolean;
  locale: Locale;
}

/** Where nothing waits: what will come here, and where else to go. */
function EmptyDesk({ isOfficer, locale }: Pick<DeskViewProps, "isOfficer" | "locale">) {
  const t = useTranslations("desk.empty");
  const toPeriods = <LinkButton href={paths.desk.periods(locale)}>{t("toPeriods")}</LinkButton>;
  return (
    <EmptyState title={t("title")} action={isOfficer ? toPeriods : null}>
      {t(`body.${isOfficer ? "SECRETARIAT" : "MEMBER"}`)}
    </EmptyState>
  );
}

/** What waits for me, and nothing else. */
export function DeskView({ desk, isOfficer, locale }: DeskViewProps) {
  const t = useTranslations("desk");
  const { toWrite, handedIn, toReview, toAnswer, toEndorse, toPublish } = desk;
  const waiting = [toWrite, toReview, toAnswer, toEndorse, toPublish].flat().length;
  const lists = [
    { key: "toWrite", count: toWrite.length, list: <DeskUpdateList updates={toWrite} locale={locale} /> },
    { key: "toReview", count: toReview.length, list: <DeskUpdateList updates={toReview} locale={locale} /> },
    {
      key: "toAnswer",
      count: toAnswer.length,
      list: <DeskMentionList mentions={toAnswer} locale={locale} />,
    },
    {
      key: "toEndorse",
      count: toEndorse.length,
      list: <DeskEndorsementList waiting={toEndorse} locale={locale} />,
    },
    { key: "handedIn", count: handedIn.length, list: <DeskUpdateList updates={handedIn} locale={locale} /> },
  ] as const;
  return (
    <>
      <PageHeader title={t("title")} lead={waiting > 0 ? t("lead", { count: waiting }) : null} />
      {waiting === 0 ? <EmptyDesk isOfficer={isOfficer} locale={locale} /> : null}
      {lists.map(({ key, count, list }) =>
        count > 0 ? (
          <Section key={key} title={t(`section.${key}`, { count })}>
            {list}
          </Section>
        ) : null,
      )}
      {toPublish.length > 0 ? (
        <Section title={t("section.toPublish", { count: toPublish.length })}>
          <ul className="border-t border-hairline">
            {toPublish.map(({ slug, label }) => (
              <li key={slug} className="border-b border-hairline py-3">
                <TextLink href={paths.desk.summary(locale, slug)}>{textIn(label, locale)}</TextLink>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}
