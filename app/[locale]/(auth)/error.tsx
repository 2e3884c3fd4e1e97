"use client";

import { PageTrouble } from "@/components/shell/page-trouble";

interface DoorErrorProps {
  error: Error & { digest?: string };
  reset: () => void;
}

export default function DoorError({ error, reset }: DoorErrorProps) {
  return <PageTrouble digest={error.digest} retry={reset} />;
}
