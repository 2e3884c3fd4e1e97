"use client";

import { useListening } from "../form/use-listening";

/** The script that keeps what is typed before the script of the page has come; sent with the page, and gone once that is heard. */
export function EarlyKeeping({ script, nonce }: { script: string; nonce: string | undefined }) {
  const isListening = useListening();
  return isListening ? null : (
    <script nonce={nonce} suppressHydrationWarning>
      {script}
    </script>
  );
}
