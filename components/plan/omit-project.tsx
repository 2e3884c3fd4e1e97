"use client";

import { useTranslations } from "next-intl";
import { omitProjectSchema } from "@/server/modules/project/project.schema";
import { DialogForm } from "../form/dialog-form";
import { FormDialog } from "../form/form-dialog";
import { FormRadioGroup, FormTextArea } from "../form/form-fields";
import { useSchemaForm } from "../form/use-schema-form";
import { useTRPCClient } from "../trpc/trpc-provider";

interface OmitProjectProps {
  periodSlug: string;
  projectId: string;
  /** The project's title, in words. */
  title: string;
}

/** Leaves a project out of the period or ends it, for a reason. */
export function OmitProject(props: OmitProjectProps) {
  const t = useTranslations("plan");
  const button = {
    small: true,
    children: t("undecided.omit"),
    "aria-label": t("areas.of", { action: t("undecided.omit"), area: props.title }),
  };
  return (
    <FormDialog title={t("omit.title")} button={button}>
      {(close) => <OmitProjectForm {...props} close={close} />}
    </FormDialog>
  );
}

function OmitProjectForm({ periodSlug, projectId, title, close }: OmitProjectProps & { close: () => void }) {
  const t = useTranslations("plan.omit");
  const client = useTRPCClient();
  const form = useSchemaForm(omitProjectSchema, { periodSlug, projectId, kind: "LEFT_OUT", reason: "" });
  return (
    <DialogForm
      form={form}
      submitLabel={t("submit")}
      close={close}
      onSubmit={(values) => client.project.omitProject.mutate(values)}
    >
      <p>{title}</p>
      <FormRadioGroup
        name="kind"
        label={t("kind")}
        options={[
          { value: "LEFT_OUT", label: t("LEFT_OUT"), hint: t("leftOutHint") },
          { value: "ENDED", label: t("ENDED"), hint: t("endedHint") },
        ]}
      />
      <FormTextArea name="reason" label={t("reason")} rows={3} />
    </DialogForm>
  );
}
