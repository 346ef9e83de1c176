import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { IconSprite } from "./_ui/icon";
import "./globals.css";

const sarabun = localFont({
  src: [
    { path: "../public/fonts/Sarabun-Regular.ttf", weight: "400", style: "normal" },
    { path: "../public/fonts/Sarabun-SemiBold.ttf", weight: "600", style: "normal" },
  ],
  variable: "--font-sarabun",
  display: "swap",
  // Arial holds no Thai: a fallback stretched to fit it would shift every line when Sarabun arrives.
  adjustFontFallback: false,
});

export const metadata: Metadata = {
  title: { template: "%s · e-PlanNACC", default: "e-PlanNACC" },
  description: "ระบบรายงานผลและติดตามผลการดำเนินงานตามแผนปฏิบัติการป้องกันการทุจริตขององค์กรปกครองส่วนท้องถิ่น",
  formatDetection: { telephone: false, date: false, address: false },
};

export const viewport: Viewport = { width: "device-width", initialScale: 1, themeColor: "#14264d" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Drawn at each request, so that a nonce of the request can reach every script.
  await connection();
  return (
    <html lang="th" className={sarabun.variable}>
      <body>
        <a className="skip" href="#main">
          ข้ามไปที่เนื้อหา
        </a>
        <IconSprite />
        {children}
      </body>
    </html>
  );
}
