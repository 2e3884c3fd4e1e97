import { useTranslations } from "next-intl";
import { PageHeader } from "../ui/page-header";
import { SignInForm } from "./sign-in-form";

export function SignInPage({ next }: { next: string }) {
  const t = useTranslations("session.signIn");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <SignInForm next={next} />
    </>
  );
}
