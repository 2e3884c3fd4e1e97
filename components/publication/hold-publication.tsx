"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { Decision } from "@/server/kernel/decision";
import {
  holdPublicationSchema,
  MOST_DAYS_AHEAD,
} from "@/server/modules/publication-hold/publication-hold.schema";
import { CancelButton } from "../form/cancel-button";
import { useCodeMessage } from "../form/code-message";
import { Form } from "../form/form";
import { FormDialog } from "../form/form-dialog";
import { FormTextField } from "../form/form-fields";
import { useSchemaForm } from "../form/use-schema-form";
import { useTRPCClient } from "../trpc/trpc-provider";

interface HoldPublicationProps {
  periodSlug: string;
  /** How many days have to pass before any publication. */
  holdDays: number;
  decision: Decision;
}

/** An empty field stands for the shortest hold elsewhere; here somebody chooses. */
const chosenSchema = holdPublicationSchema.refine(({ publishAt }) => publishAt !== null, {
  path: ["publishAt"],
  error: "publicationHold.notATime",
});

function HoldForm({
  periodSlug,
  holdDays,
  close,
}: Omit<HoldPublicationProps, "decision"> & { close: () => void }) {
  const t = useTranslations("publicationHold");
  const client = useTRPCClient();
  const router = useRouter();
  const form = useSchemaForm(chosenSchema, { periodSlug, publishAt: "" });
  return (
    <Form
      form={form}
      submitLabel={t("submit")}
      otherActions={<CancelButton onCancel={close} />}
      onSubmit={async () => {
        await client.publicationHold.hold.mutate({ periodSlug, publishAt: form.getValues("publishAt") });
        close();
        router.refresh();
      }}
    >
      <FormTextField
        name="publishAt"
        type="datetime-local"
        label={t("time")}
        hint={t("chooseHint", {
          earliest: holdDays > 0 ? "DAYS" : "NOW",
          days: holdDays,
          most: MOST_DAYS_AHEAD,
        })}
      />
    </Form>
  );
}

/** Has it published on a day and at a time that an officer chooses. */
export function HoldPublication({ decision, ...rest }: HoldPublicationProps) {
  const t = useTranslations("publicationHold");
  const words = useCodeMessage();
  const reason = decision.allowed ? null : words(decision.reason);
  return (
    <FormDialog title={t("chooseTitle")} button={{ reason, children: t("choose") }}>
      {(close) => <HoldForm {...rest} close={close} />}
    </FormDialog>
  );
}
