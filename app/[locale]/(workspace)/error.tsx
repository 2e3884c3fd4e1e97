"use client";

import { PageTrouble } from "@/components/shell/page-trouble";

interface WorkspaceErrorProps {
  error: Error & { digest?: string };
  reset: () => void;
}

export default function WorkspaceError({ error, reset }: WorkspaceErrorProps) {
  return <PageTrouble digest={error.digest} retry={reset} />;
}
