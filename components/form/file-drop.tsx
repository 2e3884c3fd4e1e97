"use client";

import { type DragEvent, type ReactNode, useRef, useState } from "react";
import { classNames } from "../ui/class-names";

interface FileDropProps {
  /** What the place is for. */
  label: string;
  /** What the hidden field is called that the button opens. */
  inputLabel: string;
  /** Kinds of files, as the field's `accept`. */
  accept: string;
  multiple?: boolean;
  className: string;
  /** How it looks while nothing is held over it. */
  restClassName: string;
  onFiles: (files: readonly File[]) => void;
  children: (choose: () => void) => ReactNode;
}

/** A place where files are dropped, or chosen by a button within it; the field itself is hidden. */
export function FileDrop({ label, inputLabel, accept, multiple, onFiles, children, ...look }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null) => {
    onFiles([...(files ?? [])]);
    // The same file may be chosen again once it has been mended.
    if (input.current) input.current.value = "";
  };
  const over = (event: DragEvent, is: boolean) => {
    event.preventDefault();
    setOver(is);
  };
  return (
    <section
      aria-label={label}
      onDragOver={(event) => over(event, true)}
      onDragLeave={(event) => over(event, false)}
      onDrop={(event) => {
        over(event, false);
        take(event.dataTransfer.files);
      }}
      className={classNames(
        "border border-dashed",
        look.className,
        isOver ? "border-accent bg-tint" : look.restClassName,
      )}
    >
      <input
        ref={input}
        type="file"
        multiple={multiple}
        accept={accept}
        hidden
        aria-label={inputLabel}
        onChange={({ target }) => take(target.files)}
      />
      {children(() => input.current?.click())}
    </section>
  );
}
