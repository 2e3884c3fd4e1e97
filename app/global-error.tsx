"use client";

import { isDemonstrationHere } from "@/components/shell/is-demonstration-here";
import { TroubleInAllLanguages } from "@/components/shell/trouble-in-all-languages";
import { LANGUAGE_TAG } from "@/server/kernel/locale";
import "./globals.css";

interface GlobalErrorProps {
  error: Error & { digest?: string };
  reset: () => void;
}

/** The last resort, when not even the layout could be made and the reader's language is unknown. */
export default function GlobalError({ error, reset }: GlobalErrorProps) {
  return (
    <html lang={LANGUAGE_TAG["zh-Hans"]}>
      <body>
        <TroubleInAllLanguages
          digest={error.digest}
          retry={reset}
          saysDemonstration={isDemonstrationHere()}
        />
      </body>
    </html>
  );
}
