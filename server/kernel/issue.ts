/** One thing that still stands between a draft and the next step, as data; the words are in the message catalogues under `issues`. */
export interface Issue {
  /** `module.camelCaseFact` */
  code: string;
  params: Record<string, string | number>;
  /** The field path or id that it is about, for a link to its place; null when it is about the whole. */
  place: string | null;
}

export function issue(code: string, params: Issue["params"] = {}, place: string | null = null): Issue {
  return { code, params, place };
}
