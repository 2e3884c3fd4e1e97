import { z } from "zod";

export const publishEditionSchema = z.object({ periodSlug: z.string().min(1).max(100) });
export type PublishEdition = z.infer<typeof publishEditionSchema>;
