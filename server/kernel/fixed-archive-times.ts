/** 1 January 1980, 00:00: the earliest time of the MS-DOS format that zip files use. */
const EPOCH = { time: 0, date: 0x0021 };
const CENTRAL_ENTRY = 0x02014b50;
const END_OF_CENTRAL_DIRECTORY = 0x06054b50;

function endOfCentralDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at--) {
    if (view.getUint32(at, true) === END_OF_CENTRAL_DIRECTORY) return at;
  }
  throw new Error("Not a zip file: it has no central directory.");
}

/** The same zip file with every entry dated 1 January 1980; offsets are those of PKWARE's APPNOTE 4.3.7, 4.3.12 and 4.3.16. */
export function withFixedTimes(zip: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(zip);
  const view = new DataView(bytes.buffer);
  const end = endOfCentralDirectory(view);
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== CENTRAL_ENTRY)
      throw new Error("Not a zip file: its directory is broken.");
    const local = view.getUint32(at + 42, true);
    for (const time of [at + 12, local + 10]) {
      view.setUint16(time, EPOCH.time, true);
      view.setUint16(time + 2, EPOCH.date, true);
    }
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}
