"use client";

import { createContext, type ReactNode, useContext, useId } from "react";
import { fieldId } from "./field-id";

const Scope = createContext("");

/** The fields of a form that may stand beside another one: each has an id that no other form's field has. */
export function FieldScope({ children }: { children: ReactNode }) {
  const scope = useId().replace(/\W/g, "");
  return <Scope.Provider value={scope}>{children}</Scope.Provider>;
}

/** The id of a field's control in this form; outside of any scope the one that links to the page's own fields name. */
export function useFieldId(): (name: string) => string {
  const scope = useContext(Scope);
  return (name) => `${scope}${fieldId(name)}`;
}
