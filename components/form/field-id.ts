/** The id of the control of `name`, which the summary of errors links to. */
export function fieldId(name: string): string {
  return `field-${name.replaceAll(".", "-")}`;
}
