import type { ReactNode } from "react";

export type NoticeTone = "info" | "success" | "warning" | "error";

const TONES: Record<NoticeTone, string> = {
  info: "border-accent bg-tint",
  success: "border-success bg-success-tint",
  warning: "border-warning bg-warning-tint",
  error: "border-danger bg-danger-tint",
};

interface NoticeProps {
  tone?: NoticeTone;
  title?: ReactNode;
  /** It has just come up, in answer to something: read out at once (an error) or when the reader pauses. */
  live?: boolean;
  children?: ReactNode;
}

/** Something to know about this page or what was just done. */
export function Notice({ tone = "info", title, live, children }: NoticeProps) {
  const role = tone === "error" ? "alert" : "status";
  return (
    <div role={live ? role : undefined} className={`grid gap-1 border-s-4 px-4 py-3 ${TONES[tone]}`}>
      {title ? <p className="font-medium">{title}</p> : null}
      {children ? <div>{children}</div> : null}
    </div>
  );
}
