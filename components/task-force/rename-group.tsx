"use client";

import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import { renameGroupSchema, type SeenNames } from "@/server/modules/task-force/group-names.schema";
import { DialogForm } from "../form/dialog-form";
import { FormDialog } from "../form/form-dialog";
import { LanguageFields } from "../form/language-fields";
import { useSchemaForm } from "../form/use-schema-form";
import { useTRPCClient } from "../trpc/trpc-provider";
import { Notice } from "../ui/notice";

interface GroupNamesProps {
  locale: Locale;
  names: SeenNames;
}

/** Gives the group and its sides other names. */
export function RenameGroup(props: GroupNamesProps) {
  const t = useTranslations("taskForce.names");
  return (
    <FormDialog title={t("change")} button={{ children: t("change") }}>
      {(close) => <RenameGroupForm {...props} close={close} />}
    </FormDialog>
  );
}

const BLANK = { "zh-Hans": "", "zh-Hant": "", en: "" };

function RenameGroupForm({ locale, names, close }: GroupNamesProps & { close: () => void }) {
  const t = useTranslations("taskForce.names");
  const client = useTRPCClient();
  const form = useSchemaForm(renameGroupSchema, {
    group: { ...BLANK, ...names.group },
    sides: names.sides.map(({ code, name }) => ({ code, name: { ...BLANK, ...name } })),
    seen: names,
  });
  return (
    <DialogForm
      form={form}
      submitLabel={t("submit")}
      close={close}
      onSubmit={(values) => client.taskForce.rename.mutate(values)}
    >
      <Notice>{t("consequence")}</Notice>
      <LanguageFields name="group" label={t("group")} />
      {names.sides.map(({ code, name }, index) => (
        <LanguageFields
          key={code}
          name={`sides.${index}.name`}
          label={t("side", { name: textIn(name, locale) })}
        />
      ))}
    </DialogForm>
  );
}
