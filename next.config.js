import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./server/i18n/request.ts");

/** @type {import("next").NextConfig} */
const config = {
  // commands/build.ts builds each state of the source into a folder of its own; `npm test` has looked at the types.
  distDir: process.env.NEXT_DIST_DIR || ".next",
  typescript: { tsconfigPath: process.env.NEXT_TSCONFIG || "tsconfig.json", ignoreBuildErrors: true },
  poweredByHeader: false,
  reactStrictMode: true,
  // Under development a page that is shown anew would otherwise wait, in vain, for its debug information by a socket of
  // Next.js that a server of one's own does not have.
  experimental: { reactDebugChannel: false },
  // For the workspace, which is made anew each time. Published pages are asked for uncompressed, and compressed once by
  // server/http.
  compress: true,
  // What stands in a page's head is there when it is sent: a public page has no script that could put it in later.
  htmlLimitedBots: /.*/,
  serverExternalPackages: [
    "@myriaddreamin/typst-ts-node-compiler",
    "@node-rs/argon2",
    "docx",
    "graphile-worker",
    "mammoth",
    "nodemailer",
    "opencc-js",
    "pdfjs-dist",
    "pg",
  ],
};

export default withNextIntl(config);
