/** What a policy answers: yes, or no with a code that the view turns into words. */
export type Decision = { readonly allowed: true } | { readonly allowed: false; readonly reason: string };

export const allow: Decision = { allowed: true };

/** @param reason a code of the form `module.camelCaseFact`, found in the message catalogues under `reasons` */
export function deny(reason: string): Decision {
  return { allowed: false, reason };
}

/** The first refusal among `decisions`, in the order given; otherwise yes. */
export function allOf(...decisions: Decision[]): Decision {
  return decisions.find((decision) => !decision.allowed) ?? allow;
}
