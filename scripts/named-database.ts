import { existsSync } from "node:fs";
import path from "node:path";
import { startEmbeddedPostgres } from "./embedded-postgres.mjs";
import { LaunchRefusal } from "./ports.mjs";

/** The database that DATABASE_URL names, else the embedded one in DATA_DIR, which is started when it does not run. */
export async function openNamedDatabase(
  isDemo: boolean,
): Promise<{ url: string; close: () => Promise<void> }> {
  const named = process.env.DATABASE_URL;
  if (named) return { url: named, close: async () => {} };
  const folder = path.resolve(process.env.DATA_DIR || ".data");
  if (!existsSync(path.join(folder, "pg/PG_VERSION")))
    throw new LaunchRefusal(
      `ไม่พบฐานข้อมูลใน ${folder} กำหนด DATABASE_URL หรือ DATA_DIR แล้วสั่งอีกครั้ง | no database there: set DATABASE_URL or DATA_DIR`,
    );
  const server = await startEmbeddedPostgres({ folder });
  return {
    url: server.url(isDemo ? "eplan_demo" : "eplan"),
    close: async () => {
      if (server.owned) await server.stop();
    },
  };
}
