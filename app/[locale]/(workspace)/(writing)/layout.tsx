import type { ReactNode } from "react";
import { UPDATE_PAGE_WORDS } from "@/components/progress-update/update-page-words";
import { PageWords } from "@/components/shell/page-words";

/** The page of an update is opened on telephones, to write at once: it is sent the words that it says, and no others. */
export default function WritingLayout({ children }: { children: ReactNode }) {
  return <PageWords only={UPDATE_PAGE_WORDS}>{children}</PageWords>;
}
