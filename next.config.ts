import type { NextConfig } from "next";

const config: NextConfig = {
  typedRoutes: true,
  poweredByHeader: false,
  images: { unoptimized: true },
  serverExternalPackages: ["@react-pdf/renderer", "pdfkit", "fontkit", "harfbuzzjs", "exceljs", "@node-rs/argon2"],
};

export default config;
