/** What the opening sentence says of new projects. */
export interface StatedNew {
  numbers: number[];
  /** The count stated beside them (共 2 项为新增项目); null if none is. */
  count: number | null;
}

export interface Opening {
  /** The count of completed projects; null if none is stated. */
  count: number | null;
  stated: StatedNew;
}
