import type { ReactNode } from "react";
import { PageMain } from "@/components/navigation/page-main";
import { paths } from "@/components/navigation/paths";
import { WorkspaceHeader } from "@/components/navigation/workspace-header";
import { HatChoice } from "@/components/session/hat-choice";
import { SessionWarning } from "@/components/session/session-warning";
import { SignOutButton } from "@/components/session/sign-out-button";
import { WorkspaceProviders } from "@/components/shell/workspace-providers";
import { caller } from "@/server/api/caller";
import { currentSessionLeft } from "@/server/auth/current-actor";
import { roomsOf } from "@/server/auth/rooms";
import { type LocaleParams, pageLocale } from "@/server/i18n/page-locale";
import { signedInActor } from "./signed-in-actor";
// Each page waits for what it shows in trouble: named here it comes with the page, and is not asked for after all else.
import "./error";

export default async function WorkspaceLayout({ params, children }: LocaleParams & { children: ReactNode }) {
  const locale = await pageLocale(params);
  const actor = await signedInActor(locale);
  const hat = actor.role === "MEMBER" ? await (await caller()).session.hat() : null;
  const left = await currentSessionLeft();
  return (
    <WorkspaceProviders>
      <WorkspaceHeader locale={locale} personName={actor.name} rooms={roomsOf(actor)}>
        <SignOutButton next={paths.public.home(locale)} />
      </WorkspaceHeader>
      {hat ? <HatChoice hat={hat} locale={locale} /> : null}
      {left ? <SessionWarning left={left} locale={locale} /> : null}
      <PageMain>{children}</PageMain>
    </WorkspaceProviders>
  );
}
