import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./server/i18n/request.ts");

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Compression and caching are the front's work: server/http keeps published bytes compressed.
  compress: false,
  serverExternalPackages: ["@node-rs/argon2", "pg", "graphile-worker", "opencc-js", "docx", "nodemailer"],
};

export default withNextIntl(config);
