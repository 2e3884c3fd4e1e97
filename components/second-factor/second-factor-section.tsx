import { useTranslations } from "next-intl";
import type { OwnSecondFactorView } from "@/server/modules/second-factor/second-factor.queries";
import { Section } from "../ui/section";
import { StatusMark } from "../ui/status-mark";
import { OwnSecondFactor } from "./own-second-factor";

/** How a person's second factor stands, and what they do about it. */
export function SecondFactorSection({ factor }: { factor: OwnSecondFactorView }) {
  const t = useTranslations("secondFactor.own");
  const isOn = factor.setAt !== null;
  return (
    <Section title={t("heading")}>
      <p className="max-w-measure text-faint">{t("lead")}</p>
      <p>
        <StatusMark tone={isOn ? "done" : "empty"}>{t(isOn ? "on" : "off")}</StatusMark>
        {isOn ? (
          <span className="ms-4 text-small text-faint">{t("codesLeft", { count: factor.codesLeft })}</span>
        ) : null}
      </p>
      <OwnSecondFactor factor={factor} />
    </Section>
  );
}
