/** Calls of procedures that one request may hold: a page asks for a handful at once, and none for what keeps the register busy. */
export const MOST_CALLS = 50;
