import { type TestDatabase, testDatabase } from "./database";
import { type Endorsing, endorsing } from "./endorsing";
import { createCast } from "./factories";

/** A database of the test file's own with the cast on record, and what people do there around an endorsement. */
export async function endorsingDesk(): Promise<{ database: TestDatabase; desk: Endorsing }> {
  const database = await testDatabase();
  await createCast(database.workspace);
  return { database, desk: endorsing(database.workspace) };
}
