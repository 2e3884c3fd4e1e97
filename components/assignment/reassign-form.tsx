"use client";

import { useTranslations } from "next-intl";
import { reassignUpdateSchema } from "@/server/modules/assignment/assignment.schema";
import { DialogForm } from "../form/dialog-form";
import { FormTextArea } from "../form/form-fields";
import { useSchemaForm } from "../form/use-schema-form";
import type { PlanLineProps } from "../plan/plan-line";
import { useTRPCClient } from "../trpc/trpc-provider";
import { AssignmentFields } from "./assignment-fields";

/** Other agencies for an update of an agreed plan, for a reason that everybody concerned reads. */
export function ReassignForm({ line, view, locale, close }: PlanLineProps & { close: () => void }) {
  const t = useTranslations("plan.edit");
  const client = useTRPCClient();
  const contributingAgencyIds = line.contributing.map(({ id }) => id);
  const responsibleAgencyId = line.responsible?.id ?? "";
  const seen = { responsibleAgencyId: line.responsible?.id ?? null, contributingAgencyIds };
  const { updateId } = line;
  const form = useSchemaForm(reassignUpdateSchema, {
    ...{ updateId, responsibleAgencyId, contributingAgencyIds, seen },
    reason: "",
  });
  return (
    <DialogForm
      form={form}
      submitLabel={t("submit")}
      close={close}
      onSubmit={(values) => client.assignment.reassignUpdate.mutate(values)}
    >
      <AssignmentFields line={line} view={view} mayBeNobody={line.responsible === null} locale={locale} />
      <FormTextArea name="reason" label={t("reason")} hint={t("reasonHint")} rows={3} />
    </DialogForm>
  );
}
