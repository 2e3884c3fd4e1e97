import type { ReactNode } from "react";
import { MAIN_ID } from "./skip-link";

/** The page itself, between header and footer. */
export function PageMain({ children }: { children: ReactNode }) {
  return (
    <main
      id={MAIN_ID}
      tabIndex={-1}
      className="mx-auto w-full max-w-page flex-1 px-4 py-8 outline-none sm:px-6 sm:py-10"
    >
      {children}
    </main>
  );
}
