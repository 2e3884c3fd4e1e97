"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { addProjectSchema } from "@/server/modules/project/project.schema";
import { CancelButton } from "../form/cancel-button";
import { Form } from "../form/form";
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
  const router = useRouter();
  const form = useSchemaForm(addProjectSchema, { periodSlug, title: {} });
  return (
    <Form
      form={form}
      submitLabel={t("add.submit")}
      otherActions={<CancelButton onCancel={close} />}
      onSubmit={async (values) => {
        await client.project.addProject.mutate(values);
        close();
        router.refresh();
      }}
    >
      <LanguageFields name="title" label={t("edit.titles")} hint={t("add.hint")} />
    </Form>
  );
}
