import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { type ButtonLook, buttonLook } from "./button-look";

interface LinkButtonProps extends Omit<ComponentProps<typeof Link>, "className"> {
  look?: ButtonLook;
  small?: boolean;
  children: ReactNode;
}

/** A link that leads to the next thing to do, and looks like a button. */
export function LinkButton({ look = "quiet", small, ...rest }: LinkButtonProps) {
  return <Link {...rest} className={buttonLook(look, false, small)} />;
}
