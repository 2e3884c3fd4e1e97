import { describe, expect, it, vi } from "vitest";
import { Shelf } from "./shelf";

function maker() {
  let made = 0;
  return async () => {
    made += 1;
    return made;
  };
}

describe("the shelf", () => {
  it("makes a thing once, however many ask at the same time", async () => {
    const [shelf, make] = [new Shelf<number>(), maker()];
    expect(await Promise.all([1, 2, 3].map(() => shelf.get("page", make)))).toEqual([1, 1, 1]);
    expect(await shelf.get("page", make)).toBe(1);
  });

  it("makes everything anew once it was emptied", async () => {
    const [shelf, make] = [new Shelf<number>(), maker()];
    await shelf.get("page", make);
    shelf.empty();
    expect(await shelf.get("page", make)).toBe(2);
  });

  it("does not keep what was begun before it was emptied and done after", async () => {
    const shelf = new Shelf<string>();
    let finish = (_: string) => {};
    const asked = shelf.get("page", () => new Promise<string>((resolve) => (finish = resolve)));
    shelf.empty();
    finish("old");
    expect(await asked).toBe("old");
    expect(await shelf.get("page", async () => "new")).toBe("new");
  });

  it("hands out the first that there is, and the better one once that is made", async () => {
    let finish = (_: string | null) => {};
    const better = new Promise<string | null>((resolve) => (finish = resolve));
    const shelf = new Shelf<string>(undefined, () => better);
    const make = async () => "in haste";
    expect(await shelf.get("page", make)).toBe("in haste");
    expect(await shelf.get("page", make)).toBe("in haste");
    finish("at leisure");
    await vi.waitFor(async () => expect(await shelf.get("page", make)).toBe("at leisure"));
  });

  it("keeps the first where none is better, or making it fails, and never brings back what was emptied", async () => {
    const none = new Shelf<number>(undefined, async () => null);
    const failing = new Shelf<number>(undefined, () => Promise.reject(new Error("no")));
    const emptied = new Shelf<number>(undefined, async (made) => made + 10);
    for (const shelf of [none, failing]) {
      const make = maker();
      expect([await shelf.get("page", make), await shelf.get("page", make)]).toEqual([1, 1]);
    }
    const make = maker();
    await emptied.get("page", make);
    emptied.empty();
    expect(await emptied.get("page", make)).toBe(2);
  });

  it("does not keep a failure, nor what is not worth keeping", async () => {
    const shelf = new Shelf<number>((made) => made > 1);
    await expect(shelf.get("page", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    const make = maker();
    expect([
      await shelf.get("page", make),
      await shelf.get("page", make),
      await shelf.get("page", make),
    ]).toEqual([1, 2, 2]);
  });
});
