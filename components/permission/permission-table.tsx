import { useFormatter, useTranslations } from "next-intl";
import type { PermissionCell, PermissionLine } from "@/server/modules/permission/permission.queries";
import { LabelledCell, LabelledRow } from "../ui/labelled-row";
import { StatusMark } from "../ui/status-mark";
import { HeadCell, Table } from "../ui/table";

function Answer({ answer, states }: PermissionCell) {
  const t = useTranslations("permission");
  const format = useFormatter();
  if (answer === "ALWAYS") return <StatusMark tone="done">{t("answers.ALWAYS")}</StatusMark>;
  if (answer !== "SOMETIMES") return <span className="text-faint">{t(`answers.${answer}`)}</span>;
  const named = states.map((state) => t(`states.${state}`));
  return <span>{t("answers.SOMETIMES", { states: format.list(named, { type: "disjunction" }) })}</span>;
}

function PermissionRow({ name, cells }: PermissionLine) {
  const t = useTranslations("permission");
  return (
    <LabelledRow head={t(`lines.${name}`)}>
      {cells.map((cell) => (
        <LabelledCell key={cell.person} label={t(`people.${cell.person}`)}>
          <Answer {...cell} />
        </LabelledCell>
      ))}
    </LabelledRow>
  );
}

export function PermissionTable({ caption, lines }: { caption: string; lines: readonly PermissionLine[] }) {
  const t = useTranslations("permission");
  const people = lines[0]?.cells.map(({ person }) => person) ?? [];
  const head = (
    <tr>
      <HeadCell>{t("what")}</HeadCell>
      {people.map((person) => (
        <HeadCell key={person}>{t(`people.${person}`)}</HeadCell>
      ))}
    </tr>
  );
  return (
    <Table caption={caption} stacks head={head}>
      {lines.map((line) => (
        <PermissionRow key={line.name} {...line} />
      ))}
    </Table>
  );
}
