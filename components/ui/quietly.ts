/** Private windows and full disks refuse to keep anything; what is done goes on without. */
export function quietly<T>(attempt: () => T): T | null {
  try {
    return attempt();
  } catch {
    return null;
  }
}
