import type { ReactNode } from "react";
import { ApiProvider } from "../trpc/trpc-provider";
import { PageWords } from "./page-words";

/** What the frame of every page with a script says. */
const FRAME_WORDS = ["session", "shell", "ui"];

/** What the parts of a page that run in the browser live on: procedures, and the words of its frame; each page brings its own. */
export function WorkspaceProviders({ children }: { children: ReactNode }) {
  return (
    <PageWords only={FRAME_WORDS}>
      <ApiProvider>{children}</ApiProvider>
    </PageWords>
  );
}
