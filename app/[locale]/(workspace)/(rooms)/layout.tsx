import type { ReactNode } from "react";
import { PageWords } from "@/components/shell/page-words";

/** Every room of the workspace but the one where updates are written may say anything, and one moves between them with it. */
export default function RoomsLayout({ children }: { children: ReactNode }) {
  return <PageWords>{children}</PageWords>;
}
