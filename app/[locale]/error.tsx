"use client";

import { TroubleInAllLanguages } from "@/components/shell/trouble-in-all-languages";

interface LocaleErrorProps {
  error: Error & { digest?: string };
  reset: () => void;
}

/** When the frame of a room could not be made. The layout around it says whether this is a demonstration. */
export default function LocaleError({ error, reset }: LocaleErrorProps) {
  return <TroubleInAllLanguages digest={error.digest} retry={reset} saysDemonstration={false} />;
}
