import Link from "next/link";
import type { ComponentProps } from "react";

/** A link within text or a list. */
export function TextLink(props: Omit<ComponentProps<typeof Link>, "className">) {
  return <Link {...props} className="text-accent underline decoration-1 hover:decoration-2" />;
}
