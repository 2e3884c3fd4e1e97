"use client";

import { useId } from "react";

/** Where a sheet is chosen. */
export function SheetField({ label, onChoose }: { label: string; onChoose: (file: File) => void }) {
  const id = useId();
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <input
        id={id}
        type="file"
        accept=".csv,.xlsx,text/csv"
        className="min-h-11 w-full rounded-edge border border-rule bg-paper px-3 py-2 text-small"
        onChange={({ currentTarget }) => {
          const [chosen] = currentTarget.files ?? [];
          if (chosen) onChoose(chosen);
          // The same file, mended meanwhile, may be chosen again.
          currentTarget.value = "";
        }}
      />
    </div>
  );
}
