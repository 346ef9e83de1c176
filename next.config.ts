import type { NextConfig } from "next";

const config: NextConfig = {
  typedRoutes: true,
  poweredByHeader: false,
  images: { unoptimized: true },
  // Types are checked by `npm test`; a newcomer's first start need not wait for it.
  typescript: { ignoreBuildErrors: true },
  // Forms with a file; middleware.ts holds all others to a ninth of it.
  experimental: { serverActions: { bodySizeLimit: 9_000_000 } },
  serverExternalPackages: [
    "@react-pdf/renderer",
    "pdfkit",
    "fontkit",
    "harfbuzzjs",
    "exceljs",
    "@node-rs/argon2",
  ],
};

export default config;
