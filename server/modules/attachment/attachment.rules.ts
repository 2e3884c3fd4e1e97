import { allow, type Decision, deny } from "@/server/kernel/decision";
import { nameAndEnding, safeFileName } from "@/server/kernel/safe-file-name";
import { ATTACHMENT_LIMITS } from "./attachment.schema";

const MEBIBYTE = 1024 * 1024;

/** What the number of an update and of a name in it take at most, each with its hyphen. */
const PREFIX_AND_COUNT = 12;

/** Two names that some file system takes for one. */
const folded = (name: string) => name.normalize("NFKC").toLowerCase();

/**
 * The names under which the published files of one update stand in an edition: the update's number, a hyphen, and the name made
 * safe; where that is taken by an earlier one, with the next free number before its ending. No other update's files begin with
 * the same number, so none of an edition are alike, whatever a file system makes of small and large letters.
 * @param fileNames in the order in which the files were added
 */
export function publishedNames(updateNumber: number, fileNames: readonly string[]): string[] {
  const taken = new Set<string>();
  return fileNames.map((fileName) => {
    const safe = `${updateNumber}-${safeFileName(fileName, PREFIX_AND_COUNT)}`;
    const { base, ending } = nameAndEnding(safe);
    let name = safe;
    for (let count = 2; taken.has(folded(name)); count += 1)
      name = `${base}-${count}${ending ? `.${ending}` : ""}`;
    taken.add(folded(name));
    return name;
  });
}

/** @param live how many files stand beside the update already */
export function canBeAdded(live: number): Decision {
  return live < ATTACHMENT_LIMITS.perUpdate ? allow : deny("attachment.tooMany");
}

export interface PublishedVolume {
  files: number;
  /** In bytes. */
  size: number;
}

/** @param published what is marked in the period with the file that is to be */
export function canBeMarked({ files, size }: PublishedVolume): Decision {
  const { publishedFiles, publishedMegabytes } = ATTACHMENT_LIMITS;
  const fits = files <= publishedFiles && size <= publishedMegabytes * MEBIBYTE;
  return fits ? allow : deny("attachment.tooMuchPublished");
}
