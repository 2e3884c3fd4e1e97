import { classNames } from "./class-names";

/** `primary`: the one thing to do here. `quiet`: everything else. `danger`: what cannot be taken back. */
export type ButtonLook = "primary" | "quiet" | "danger";

const LOOKS: Record<ButtonLook, string> = {
  primary: "border-accent bg-accent text-on-accent hover:bg-ink hover:border-ink hover:text-paper",
  quiet: "border-rule bg-transparent text-ink hover:border-ink hover:bg-sunk",
  danger: "border-danger bg-transparent text-danger hover:bg-danger-tint",
};

const REFUSED = "border-hairline bg-sunk text-faint cursor-not-allowed";

export function buttonLook(look: ButtonLook, refused = false, small = false): string {
  return classNames(
    "inline-flex items-center justify-center gap-2 rounded-edge border font-sans leading-tight no-underline",
    small ? "min-h-8 px-2.5 py-1 text-small" : "min-h-10 px-4 py-2 text-base",
    refused ? REFUSED : LOOKS[look],
  );
}
