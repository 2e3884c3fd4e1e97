import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { AgencyLine, AgencyListView } from "@/server/modules/agency/agency.queries";
import { paths } from "../navigation/paths";
import { PageHeader } from "../ui/page-header";
import { Cell, HeadCell, RowHead, Table } from "../ui/table";
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
    <tr>
      <RowHead>
        <TextLink href={paths.admin.agency(locale, agency.slug)}>{textIn(agency.name, locale)}</TextLink>
      </RowHead>
      <Cell>{side ? textIn(side.name, locale) : t("noSide")}</Cell>
      <Cell>
        {t.has(`jurisdictions.${agency.jurisdiction}`)
          ? t(`jurisdictions.${agency.jurisdiction}`)
          : agency.jurisdiction}
      </Cell>
      <Cell numeric>{side ? agency.members : "–"}</Cell>
      <Cell>
        {agency.mergedInto ? (
          <span className="text-faint">{t("partOf", { name: textIn(agency.mergedInto, locale) })}</span>
        ) : (
          t("stands")
        )}
      </Cell>
    </tr>
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
      <HeadCell numeric>{t("members")}</HeadCell>
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
      <Table caption={t("title")} head={head}>
        {view.agencies.map((agency) => (
          <AgencyRow key={agency.id} locale={locale} agency={agency} sides={view.sides} />
        ))}
      </Table>
    </>
  );
}
