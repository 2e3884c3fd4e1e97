import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./server/i18n/request.ts");

/** @type {import("next").NextConfig} */
const config = {
  // commands/build.ts builds each state of the source into a folder of its own; `npm test` has looked at the types.
  distDir: process.env.NEXT_DIST_DIR || ".next",
  typescript: { tsconfigPath: process.env.NEXT_TSCONFIG || "tsconfig.json", ignoreBuildErrors: true },
  poweredByHeader: false,
  reactStrictMode: true,
  // Compression and caching are the front's work: server/http keeps published bytes compressed.
  compress: false,
  serverExternalPackages: ["@node-rs/argon2", "pg", "graphile-worker", "opencc-js", "docx", "nodemailer"],
};

export default withNextIntl(config);
