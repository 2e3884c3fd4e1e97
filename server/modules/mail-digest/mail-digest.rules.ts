/** So many letters a digest tells one by one; of more it says how many, and that they stand among the notices. */
export const MOST_LETTERS = 100;
