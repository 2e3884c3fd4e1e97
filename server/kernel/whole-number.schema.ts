import { z } from "zod";

/** The largest number that an `integer` of the database holds. */
const LARGEST = 2_147_483_647;

/** A count, a position or an offset as a procedure takes it. */
export const wholeNumberSchema = z.int().nonnegative().max(LARGEST);
