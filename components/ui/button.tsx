import { type ButtonHTMLAttributes, type ReactNode, type Ref, useId } from "react";
import { type ButtonLook, buttonLook } from "./button-look";
import { Spinner } from "./spinner";

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "disabled" | "className"> {
  look?: ButtonLook;
  small?: boolean;
  /** Why it may not be pressed now, in words: it is then refused, stays reachable, and says so beside itself. */
  reason?: string | null;
  /** It has been pressed and is being done. */
  busy?: boolean;
  ref?: Ref<HTMLButtonElement>;
  children: ReactNode;
}

/** A button. There is no bare `disabled`: one that cannot be pressed gives its `reason`. */
export function Button({
  look = "quiet",
  small,
  reason,
  busy,
  type = "button",
  children,
  ...rest
}: ButtonProps) {
  const reasonId = useId();
  const refused = Boolean(reason);
  const still = refused || Boolean(busy);
  const button = (
    <button
      {...rest}
      type={still ? "button" : type}
      onClick={still ? undefined : rest.onClick}
      aria-disabled={still || rest["aria-disabled"]}
      aria-busy={busy || undefined}
      aria-describedby={refused ? reasonId : rest["aria-describedby"]}
      className={buttonLook(look, refused, small)}
    >
      {busy ? <Spinner /> : null}
      {children}
    </button>
  );
  if (!refused) return button;
  return (
    <span className="inline-flex max-w-full flex-wrap items-center gap-x-3 gap-y-1">
      {button}
      <span id={reasonId} className="text-small text-faint">
        {reason}
      </span>
    </span>
  );
}
