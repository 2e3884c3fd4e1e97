import { DomainError } from "../../kernel/errors";

/** `done`, or the code of the refusal, by a command or by its procedure; whatever the domain does not foresee fails the test. */
export async function outcome(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "done";
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof DomainError ? error.cause : error;
    if (cause instanceof DomainError) return cause.code;
    throw error;
  }
}
