import { defineConfig } from "prisma/config";

// Read by `prisma generate` and by those who prefer the stock command line; `npm start` applies the same folder by itself.
export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "" },
});
