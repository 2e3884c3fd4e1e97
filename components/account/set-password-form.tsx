"use client";

import { useTranslations } from "next-intl";
import type { acceptInvitationSchema } from "@/server/modules/invitation/invitation.schema";
import { Form } from "../form/form";
import { FormTextField } from "../form/form-fields";
import { useSchemaForm } from "../form/use-schema-form";
import { enter } from "../session/enter";
import { TextField } from "../ui/text-field";

interface SetPasswordFormProps {
  /** Of a link that was mailed, and the checker of what is sent with it. */
  token: string;
  schema: typeof acceptInvitationSchema;
  email: string;
  words: { email: string; password: string; submit: string };
  setPassword: (input: { token: string; password: string }) => Promise<unknown>;
  /** Where to go afterwards. */
  next: string;
}

/** Whoever followed a link that was mailed to them sets a password, and comes in with it. */
export function SetPasswordForm({ token, schema, email, words, setPassword, next }: SetPasswordFormProps) {
  const hint = useTranslations("account.own")("newPasswordHint");
  const form = useSchemaForm(schema, { token, password: "" });
  return (
    <Form
      form={form}
      submitLabel={words.submit}
      onSubmit={async (input) => {
        await setPassword(input);
        // The link is spent now: whoever is not let in by the new password at once is led to where one signs in.
        await enter({ email, password: input.password }).catch(() => {});
        window.location.assign(next);
      }}
    >
      {/* There so that a password manager keeps the new password under this address. */}
      <TextField
        name="email"
        label={words.email}
        type="email"
        autoComplete="username"
        value={email}
        readOnly
      />
      <FormTextField
        name="password"
        label={words.password}
        type="password"
        autoComplete="new-password"
        hint={hint}
      />
    </Form>
  );
}
