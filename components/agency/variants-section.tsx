import { useTranslations } from "next-intl";
import type { AgencyView, VariantView } from "@/server/modules/agency/agency.queries";
import { Section } from "../ui/section";
import { Cell, HeadCell, RowHead, Table } from "../ui/table";
import { AddVariant, VariantActions } from "./variant-forms";

function VariantRow({ variant, isOpen }: { variant: VariantView; isOpen: boolean }) {
  const t = useTranslations("agency.variants");
  return (
    <tr>
      <RowHead>{variant.name}</RowHead>
      <Cell>{variant.validFrom ?? t("always")}</Cell>
      <Cell>{variant.validTo ?? t("still")}</Cell>
      {isOpen ? (
        <Cell>
          <VariantActions variant={variant} />
        </Cell>
      ) : null}
    </tr>
  );
}

/** Other names of an agency, with the days on which they are right. */
export function VariantsSection({ agency }: { agency: AgencyView }) {
  const t = useTranslations("agency.variants");
  const isOpen = agency.merged === null;
  const head = (
    <tr>
      <HeadCell>{t("name")}</HeadCell>
      <HeadCell>{t("from")}</HeadCell>
      <HeadCell>{t("to")}</HeadCell>
      {isOpen ? <HeadCell>{t("action")}</HeadCell> : null}
    </tr>
  );
  return (
    <Section title={t("title")} actions={isOpen ? <AddVariant agencyId={agency.id} /> : null}>
      <p className="max-w-measure text-faint">{t("lead")}</p>
      {agency.variants.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <Table caption={t("title")} head={head}>
          {agency.variants.map((variant) => (
            <VariantRow key={variant.id} variant={variant} isOpen={isOpen} />
          ))}
        </Table>
      )}
    </Section>
  );
}
