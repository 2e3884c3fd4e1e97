"use client";

import type { Issue } from "@/server/kernel/issue";
import { useCodeMessage } from "../form/code-message";
import { fieldId } from "../form/field-id";

/** The table or line of it, or the field of the text, that an issue is about. */
function anchorOf(place: string): string {
  const [first = "", second, third] = place.split(".");
  const path = first === "texts" ? [first, second, third] : [first, second];
  return fieldId(path.filter(Boolean).join("."));
}

/** What stands in the way, or is worth a look; each leads to its place. */
export function IssueList({ issues }: { issues: readonly Issue[] }) {
  const words = useCodeMessage();
  const goTo = (place: string) => document.getElementById(anchorOf(place))?.focus();
  return (
    <ul className="grid gap-1">
      {issues.map(({ code, params, place }) => (
        <li key={`${code} ${place}`}>
          {place ? (
            <a
              href={`#${anchorOf(place)}`}
              onClick={() => goTo(place)}
              className="inline-block min-h-6 underline"
            >
              {words(code, params)}
            </a>
          ) : (
            words(code, params)
          )}
        </li>
      ))}
    </ul>
  );
}
