"use client";

import { createContext, type ReactNode, useContext, useEffect, useState } from "react";

type Labels = Map<string, string>;

const FieldLabels = createContext<Labels>(new Map());

/** Fields say their names here, so that the summary of errors can call them by it. */
export function FieldLabelsProvider({ children }: { children: ReactNode }) {
  const [labels] = useState<Labels>(() => new Map());
  return <FieldLabels.Provider value={labels}>{children}</FieldLabels.Provider>;
}

export function useFieldLabels(): ReadonlyMap<string, string> {
  return useContext(FieldLabels);
}

export function useDeclaredLabel(name: string, label: string): void {
  const labels = useContext(FieldLabels);
  useEffect(() => {
    labels.set(name, label);
    return () => {
      labels.delete(name);
    };
  }, [labels, name, label]);
}
