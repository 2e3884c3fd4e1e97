"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { BelongingChoices } from "@/server/modules/account/account.queries";
import type { InviteAccount } from "@/server/modules/invitation/invitation.schema";
import { FormCheckboxGroup } from "../form/form-checkbox-group";
import { FormSelect } from "../form/form-fields";

interface BelongingFieldsProps {
  choices: BelongingChoices;
  locale: Locale;
}

/** To whom a person of the chosen role belongs: a side, and for a member the agencies of that side. */
export function BelongingFields({ choices, locale }: BelongingFieldsProps) {
  const t = useTranslations("invitation.invite");
  const { setValue } = useFormContext<InviteAccount>();
  const role = useWatch<InviteAccount, "role">({ name: "role" });
  const side = useWatch<InviteAccount, "side">({ name: "side" });
  const agencies = choices.agencies.filter((agency) => agency.side === side);

  // What was chosen for another role or side must not be sent unseen.
  useEffect(() => {
    if (role === "ADMINISTRATOR") setValue("side", "");
  }, [role, setValue]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of role or side empties the choice.
  useEffect(() => {
    setValue("agencyIds", []);
  }, [role, side, setValue]);

  if (role === "ADMINISTRATOR") return null;
  return (
    <>
      <FormSelect name="side" label={t("side")}>
        <option value="">{t("choose")}</option>
        {choices.sides.map(({ code, name }) => (
          <option key={code} value={code}>
            {textIn(name, locale)}
          </option>
        ))}
      </FormSelect>
      {role === "MEMBER" && agencies.length > 0 ? (
        <FormCheckboxGroup
          name="agencyIds"
          label={t("agencies")}
          options={agencies.map(({ id, name }) => ({ value: id, label: textIn(name, locale) }))}
        />
      ) : null}
    </>
  );
}
