import { measurePdfFiles } from "./pdf-files";
import type { Reading } from "./reading";
import { measureWordFiles } from "./word-files";

export async function measureDocuments(): Promise<Reading[]> {
  return [...(await measureWordFiles()), ...(await measurePdfFiles())];
}
