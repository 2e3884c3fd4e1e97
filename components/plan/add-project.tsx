"use client";

import { useTranslations } from "next-intl";
import { addProjectSchema } from "@/server/modules/project/project.schema";
import { DialogForm } from "../form/dialog-form";
import { FormDialog } from "../form/form-dialog";
import { LanguageFields } from "../form/language-fields";
import { useSchemaForm } from "../form/use-schema-form";
import { useTRPCClient } from "../trpc/trpc-provider";

/** Plans a project that never was before. */
export function AddProject({ periodSlug }: { periodSlug: string }) {
  const t = useTranslations("plan.add");
  return (
    <FormDialog title={t("title")} button={{ children: t("button") }}>
      {(close) => <AddProjectForm periodSlug={periodSlug} close={close} />}
    </FormDialog>
  );
}

function AddProjectForm({ periodSlug, close }: { periodSlug: string; close: () => void }) {
  const t = useTranslations("plan");
  const client = useTRPCClient();
  const form = useSchemaForm(addProjectSchema, { periodSlug, title: {} });
  return (
    <DialogForm
      form={form}
      submitLabel={t("add.submit")}
      close={close}
      onSubmit={(values) => client.project.addProject.mutate(values)}
    >
      <LanguageFields name="title" label={t("edit.titles")} hint={t("add.hint")} />
    </DialogForm>
  );
}
