import "server-only";
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { ROLES } from "@/db/codes/accounts";

const demoAccountSchema = z.object({
  role: z.enum(ROLES),
  username: z.string(),
  password: z.string(),
  name: z.string(),
  /** Of the second step, in base 32. Known to nobody but a demonstration. */
  totpSecret: z.string().optional(),
});

export type DemoAccount = z.infer<typeof demoAccountSchema>;

/** The accounts of a demonstration, which its own start has written down; none anywhere else. */
export async function listDemoAccounts(): Promise<DemoAccount[]> {
  const file = process.env.DEMO_ACCOUNTS_FILE;
  if (process.env.DEMO_MODE !== "1" || !file) return [];
  return z.array(demoAccountSchema).parse(JSON.parse(await readFile(file, "utf8")));
}
