import { useTranslations } from "next-intl";
import { LabelledCell, LabelledRow } from "../ui/labelled-row";
import { HeadCell, Table } from "../ui/table";
import { KEPT_OF_OFFICERS, useSpanWords } from "./kept-of-officers";

/** What is kept of officers, why and for how long. The spans are those by which the register deletes. */
export function KeptTable() {
  const t = useTranslations("privacy");
  const spans = useSpanWords();
  const head = (
    <tr>
      <HeadCell>{t("table.what")}</HeadCell>
      <HeadCell>{t("table.why")}</HeadCell>
      <HeadCell>{t("table.until")}</HeadCell>
    </tr>
  );
  return (
    <Table caption={t("table.caption")} stacks head={head}>
      {KEPT_OF_OFFICERS.map((row) => (
        <LabelledRow key={row} head={t(`rows.${row}.what`)}>
          <LabelledCell label={t("table.why")}>{t(`rows.${row}.why`)}</LabelledCell>
          <LabelledCell label={t("table.until")}>{t(`rows.${row}.until`, spans)}</LabelledCell>
        </LabelledRow>
      ))}
    </Table>
  );
}
