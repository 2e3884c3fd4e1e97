"use client";

import { useTranslations } from "next-intl";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { addAreaSchema, renameAreaSchema } from "@/server/modules/area/area.schema";
import { DialogForm } from "../form/dialog-form";
import { FormDialog } from "../form/form-dialog";
import { LanguageFields } from "../form/language-fields";
import { useSchemaForm } from "../form/use-schema-form";
import { useTRPCClient } from "../trpc/trpc-provider";

interface Closing {
  close: () => void;
}

export function AddArea({ periodSlug }: { periodSlug: string }) {
  const t = useTranslations("plan.areas");
  return (
    <FormDialog title={t("addTitle")} button={{ children: t("add") }}>
      {(close) => <AddAreaForm periodSlug={periodSlug} close={close} />}
    </FormDialog>
  );
}

function AddAreaForm({ periodSlug, close }: { periodSlug: string } & Closing) {
  const t = useTranslations("plan.areas");
  const client = useTRPCClient();
  const form = useSchemaForm(addAreaSchema, { periodSlug, name: {} });
  return (
    <DialogForm
      form={form}
      submitLabel={t("submit")}
      close={close}
      onSubmit={(values) => client.area.addArea.mutate(values)}
    >
      <LanguageFields name="name" label={t("name")} />
    </DialogForm>
  );
}

interface RenameAreaProps {
  areaId: string;
  name: LocalizedText;
  /** Words for the button, with the area's name in them. */
  label: string;
}

export function RenameArea({ label, ...area }: RenameAreaProps) {
  const t = useTranslations("plan.areas");
  return (
    <FormDialog title={t("renameTitle")} button={{ small: true, "aria-label": label, children: t("rename") }}>
      {(close) => <RenameAreaForm {...area} close={close} />}
    </FormDialog>
  );
}

function RenameAreaForm({ areaId, name, close }: Omit<RenameAreaProps, "label"> & Closing) {
  const t = useTranslations("plan.areas");
  const client = useTRPCClient();
  const form = useSchemaForm(renameAreaSchema, { areaId, name });
  return (
    <DialogForm
      form={form}
      submitLabel={t("submit")}
      close={close}
      onSubmit={(values) => client.area.renameArea.mutate(values)}
    >
      <LanguageFields name="name" label={t("name")} />
    </DialogForm>
  );
}
