import { useTranslations } from "next-intl";
import type { AgencyView, VariantView } from "@/server/modules/agency/agency.queries";
import { LabelledCell, LabelledRow } from "../ui/labelled-row";
import { Section } from "../ui/section";
import { HeadCell, Table } from "../ui/table";
import { Time } from "../ui/time";
import { AddVariant, VariantActions } from "./variant-forms";

function VariantRow({ variant, isOpen }: { variant: VariantView; isOpen: boolean }) {
  const t = useTranslations("agency.variants");
  return (
    <LabelledRow
      head={
        <>
          {variant.name} {variant.wasOfficial ? <span className="text-faint">{t("wasOfficial")}</span> : null}
        </>
      }
    >
      <LabelledCell label={t("from")}>
        {variant.validFrom ? <Time value={variant.validFrom} /> : t("always")}
      </LabelledCell>
      <LabelledCell label={t("to")}>
        {variant.validTo ? <Time value={variant.validTo} /> : t("still")}
      </LabelledCell>
      {isOpen ? (
        <LabelledCell label={t("action")}>
          <VariantActions variant={variant} />
        </LabelledCell>
      ) : null}
    </LabelledRow>
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
        <Table caption={t("title")} stacks head={head}>
          {agency.variants.map((variant) => (
            <VariantRow key={variant.id} variant={variant} isOpen={isOpen} />
          ))}
        </Table>
      )}
    </Section>
  );
}
