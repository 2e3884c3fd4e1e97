import { zipSync } from "fflate";
import JSZip from "jszip";
import { expect, test } from "vitest";
import { packArchive } from "@/server/kernel/pack-archive";
import { LARGEST_FILE } from "./bundle.schema";
import { readArchive } from "./read-archive";

const bytes = (text: string) => new TextEncoder().encode(text);
const packed = packArchive([
  ["edition.json", bytes('{"words":"粤港粤港粤港粤港粤港"}')],
  ["figures.csv", bytes("period")],
]);
const view = (archive: Uint8Array) => Buffer.from(archive.buffer, archive.byteOffset, archive.length);

/** A copy in which somebody has written. */
function changed(write: (copy: Buffer, directory: number) => void, archive = packed): Uint8Array {
  const copy = Buffer.from(archive);
  write(copy, copy.readUInt32LE(copy.length - 6));
  return copy;
}

test("the files of a bundle's zip come out as they went in, whichever program packed them", async () => {
  const other = new JSZip();
  other.file("edition.json", "{}");
  other.file("figures.csv", "period");
  const streamed = await other.generateAsync({
    type: "nodebuffer",
    compression: "DEFLATE",
    streamFiles: true,
  });
  expect([...readArchive(packed).keys()]).toEqual(["edition.json", "figures.csv"]);
  expect(new TextDecoder().decode(readArchive(packed).get("edition.json"))).toContain("粤港");
  expect(new TextDecoder().decode(readArchive(streamed).get("figures.csv"))).toBe("period");
});

test.each([
  ["is empty", new Uint8Array(), "bundle.notAnArchive"],
  ["is something else", bytes("%PDF-1.7 something else"), "bundle.notAnArchive"],
  [
    "has a comment, or anything, behind its end",
    Buffer.concat([packed, bytes("more")]),
    "bundle.archiveDamaged",
  ],
  ["has something before its beginning", Buffer.concat([bytes("PK"), packed]), "bundle.archiveDamaged"],
  ["leads out of the folder", zipSync({ "../edition.json": bytes("{}") }), "bundle.unsafeName"],
  ["begins at the root", zipSync({ "/etc/passwd": bytes("{}") }), "bundle.unsafeName"],
  ["has a name of another system", zipSync({ "C:\\edition.json": bytes("{}") }), "bundle.unsafeName"],
  ["has a hidden file", zipSync({ ".htaccess": bytes("{}") }), "bundle.unsafeName"],
  ["has a name that ends a line", zipSync({ "a\nb": bytes("{}") }), "bundle.unsafeName"],
  ["has a folder as an entry", zipSync({ "attachments/": new Uint8Array() }), "bundle.unsafeName"],
  [
    "claims to unpack to more than a bundle holds",
    changed((copy, directory) => copy.writeUInt32LE(LARGEST_FILE + 1, directory + 24)),
    "bundle.tooLarge",
  ],
  ["unpacks to more than it claims", zipBomb(), "bundle.entryDamaged"],
  ["is encrypted", changed((copy, directory) => copy.writeUInt16LE(1, directory + 8)), "bundle.encrypted"],
  [
    "is packed in a way that we do not unpack",
    changed((copy, directory) => {
      copy.writeUInt16LE(14, directory + 10);
      copy.writeUInt16LE(14, 8);
    }),
    "bundle.entryDamaged",
  ],
  [
    "has another checksum",
    changed((copy, directory) => copy.writeUInt32LE(7, directory + 16)),
    "bundle.entryDamaged",
  ],
  [
    "is called one thing in the directory and another at its place",
    changed((copy) => copy.write("edition.jsOn", 30)),
    "bundle.entryDamaged",
  ],
  ["holds a file twice", doubled(), "bundle.twice"],
  [
    "claims more entries than there are",
    changed((copy) => copy.writeUInt16LE(9, copy.length - 12)),
    "bundle.archiveDamaged",
  ],
  [
    "claims 65,535 entries",
    changed((copy) => copy.writeUInt16LE(65_535, copy.length - 12)),
    "bundle.tooManyFiles",
  ],
])("an archive that %s is refused", (_, archive, code) => {
  expect(() => readArchive(archive)).toThrow(expect.objectContaining({ code }));
});

test("an archive cut off anywhere is refused", () => {
  for (let length = 0; length < packed.length; length += 1) {
    expect(() => readArchive(packed.slice(0, length))).toThrow(/^bundle\./);
  }
});

/** A hundred megabytes of nothing, behind the claim to be ten bytes. */
function zipBomb(): Uint8Array {
  const bomb = zipSync({ "edition.json": new Uint8Array(100 * 1024 * 1024) });
  return changed((copy, directory) => copy.writeUInt32LE(10, directory + 24), bomb);
}

/** Two entries of one name: the directory has the second file under the name of the first. */
function doubled(): Uint8Array {
  const archive = zipSync({ "one.txt": bytes("1"), "two.txt": bytes("2") });
  const copy = Buffer.from(view(archive));
  for (let at = copy.indexOf("two.txt"); at >= 0; at = copy.indexOf("two.txt")) copy.write("one.txt", at);
  return copy;
}
