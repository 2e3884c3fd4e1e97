import { describe, expect, it } from "vitest";
import { readOpening } from "./opening";

const upTo = (n: number) => Array.from({ length: n }, (_, index) => index + 1);

describe("an opening sentence", () => {
  it.each<[string, number | null, number[], number | null]>([
    ["共完成合作项目 17 项，以进一步推动合作，其中第(5)及(12)共 2 项为新增项目。", 17, [5, 12], 2],
    ["共完成合作项目 9 项，其中第(3)、(6)及(8)共 3 项为新增项目。", 9, [3, 6, 8], 3],
    ["2024年共完成17项合作项目，其中第(5)项为新增项目。详情如下：", 17, [5], null],
    ["共完成十二项合作项目，其中第（三）至（五）项为新增项目", 12, [3, 4, 5], null],
    ["共落实20项合作项目，其中新增项目3项，分别为第1、4及20项。", 20, [1, 4, 20], 3],
    ["共推进19个项目，新增项目为第(7)、(9)项。", 19, [7, 9], null],
    ["共完成合作项目 17 项，其中第5项、第12项为新增。", 17, [5, 12], null],
    ["共完成合作項目 17 項，當中第(5)項和第(12)項共兩項為新增項目。", 17, [5, 12], 2],
    ["共完成合作项目 3 项，均为新增项目。", 3, upTo(3), 3],
    ["共完成合作項目四項，全部為新增項目。", 4, upTo(4), 4],
    ["共完成合作项目 5 项，除第(1)及(2)项外，其余均为新增项目。", 5, [3, 4, 5], null],
    ["共完成 3 个合作项目，当中没有新增项目。", 3, [], 0],
    ["共完成合作项目 9 项。", 9, [], null],
    ["共完成合作项目 17 项，其中 2 项为新增项目。", 17, [], 2],
    ["于2024年共完成合作项目1项，以进一步推动知识产权合作，该项为新增项目。", 1, [1], 1],
    [
      "completed a total of 17 co-operation projects, two of which, projects (5) and (12), are new, with a view",
      17,
      [5, 12],
      2,
    ],
    [
      "completed a total of nine co-operation projects, one of which, project (3), is new, with a view",
      9,
      [3],
      1,
    ],
    ["completed one co-operation project, which is new, with a view to", 1, [1], 1],
    ["completed a total of three co-operation projects, all of which are new.", 3, upTo(3), 3],
    [
      "has completed seventeen cooperation projects. Among them, Items 5 and 12 were newly added.",
      17,
      [5, 12],
      null,
    ],
    [
      "took forward 20 items of co-operation, of which Items (3), (6) to (8) (4 in total) are new items.",
      20,
      [3, 6, 7, 8],
      4,
    ],
    ["In 2024, 12 projects were completed, none of which was new.", 12, [], 0],
    ["twenty-one projects were completed, including two new ones, namely nos. 4 and 21.", 21, [4, 21], 2],
    ["All 5 projects were completed; except for items 1 and 2, they are new.", 5, [3, 4, 5], null],
    ["A total of 9 projects were completed.", 9, [], null],
    ["有关合作项目详情如下：", null, [], null],
    ["", null, [], null],
  ])("%s", (text, count, numbers, newCount) => {
    expect(readOpening(text)).toEqual({ count, stated: { numbers, count: newCount } });
  });

  it("does not take a hostile range at its word", () => {
    expect(readOpening("共 1 项，其中第(1)至(999)项为新增项目。").stated.numbers).toEqual([1, 999]);
  });
});
