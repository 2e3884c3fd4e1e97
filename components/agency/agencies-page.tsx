import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { AgencyLine, AgencyListView } from "@/server/modules/agency/agency.queries";
import { paths } from "../navigation/paths";
import { Localized } from "../publication/localized";
import { LabelledCell, LabelledRow } from "../ui/labelled-row";
import { PageHeader } from "../ui/page-header";
import { HeadCell, Table } from "../ui/table";
import { TextLink } from "../ui/text-link";
import { CreateAgency } from "./create-agency";

interface AgenciesPageProps {
  locale: Locale;
  view: AgencyListView;
}

function AgencyRow({
  locale,
  agency,
  sides,
}: {
  locale: Locale;
  agency: AgencyLine;
  sides: AgencyListView["sides"];
}) {
  const t = useTranslations("agency");
  const side = sides.find(({ code }) => code === agency.side);
  return (
    <LabelledRow
      head={
        <TextLink href={paths.admin.agency(locale, agency.slug)}>
          <Localized text={agency.name} locale={locale} />
        </TextLink>
      }
    >
      <LabelledCell label={t("side")}>{side ? textIn(side.name, locale) : t("noSide")}</LabelledCell>
      <LabelledCell label={t("jurisdiction")}>
        {t.has(`jurisdictions.${agency.jurisdiction}`)
          ? t(`jurisdictions.${agency.jurisdiction}`)
          : agency.jurisdiction}
      </LabelledCell>
      <LabelledCell label={t("members")}>{side ? agency.members : "–"}</LabelledCell>
      <LabelledCell label={t("state")}>
        {agency.mergedInto ? (
          <span className="text-faint">{t("partOf", { name: textIn(agency.mergedInto, locale) })}</span>
        ) : (
          t("stands")
        )}
      </LabelledCell>
    </LabelledRow>
  );
}

/** Every agency on record, each with a page of its own. */
export function AgenciesPage({ locale, view }: AgenciesPageProps) {
  const t = useTranslations("agency");
  const head = (
    <tr>
      <HeadCell>{t("name")}</HeadCell>
      <HeadCell>{t("side")}</HeadCell>
      <HeadCell>{t("jurisdiction")}</HeadCell>
      <HeadCell>{t("members")}</HeadCell>
      <HeadCell>{t("state")}</HeadCell>
    </tr>
  );
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={<CreateAgency locale={locale} sides={view.sides} />}
      />
      <Table caption={t("title")} stacks head={head}>
        {view.agencies.map((agency) => (
          <AgencyRow key={agency.id} locale={locale} agency={agency} sides={view.sides} />
        ))}
      </Table>
    </>
  );
}
