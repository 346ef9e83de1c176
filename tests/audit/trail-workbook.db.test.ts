import { beforeAll, describe, expect, it } from "vitest";
import { trailWorkbook } from "@/app/(oversight)/audit/trail-workbook";
import { people } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { EVERYTHING } from "@/lib/audit/events/schema";
import { recordAuditEvent } from "@/lib/audit/mutations";
import { findChainHead } from "@/lib/audit/verify/data";
import { anchorText } from "@/lib/audit/verify/rules";
import { listXlsxStream } from "@/lib/exports/xlsx/list-xlsx";
import { sheetsOf } from "../reports/workbook-rows";
import { reportingLaos } from "../status-reports/reporting-laos";
import { useTestDatabase } from "../support/database";
import { AT, anEvent } from "./chain-of-events";

const { db } = useTestDatabase();
let officer: Actor;
const COUNT = 7;

beforeAll(async () => {
  const who = await reportingLaos(db);
  const [person] = await db
    .insert(people)
    .values({
      username: "p@eplan.example",
      displayName: "จังหวัด",
      role: "province",
      reach: "province",
      provinceCode: "90",
    })
    .returning({ id: people.id });
  officer = { ...who.officer, personId: person!.id } as Actor;
  const own = { actorId: who.own.personId, laoId: who.own.laoId };
  for (let minute = 1; minute < COUNT; minute += 1)
    await db.transaction((tx) =>
      recordAuditEvent(
        tx,
        anEvent({ ...own, at: new Date(AT.getTime() + minute * 60_000), entityId: minute }),
      ),
    );
  await db.transaction((tx) =>
    recordAuditEvent(
      tx,
      anEvent({ ...own, at: AT, before: null, after: { name: "=1+1", spentSatang: "123450" } }),
    ),
  );
});

async function rowsOf(most?: number): Promise<unknown[][]> {
  const head = await findChainHead(db);
  const list = trailWorkbook(db, officer, {
    filter: EVERYTHING,
    facts: ["ทุกรายการ"],
    head,
    ...(most === undefined ? {} : { most }),
  });
  const bytes = new Uint8Array(await new Response(listXlsxStream(list, AT)).arrayBuffer());
  const [sheet, ...others] = await sheetsOf(bytes);
  expect([sheet?.name, others.length]).toEqual(["ประวัติการใช้งาน", 0]);
  return sheet!.rows;
}

describe("the trail as a workbook", () => {
  it("has a row for each event, the newest first, with before and after in words", async () => {
    const rows = await rowsOf();
    expect(rows[2]).toEqual([
      "เลขที่",
      "วันที่และเวลา",
      "ผู้ทำรายการ",
      "จากที่ใด",
      "รายการ",
      "เกี่ยวกับ",
      "อปท.",
      "รหัส info",
      "ก่อน",
      "หลัง",
    ]);
    expect(rows.slice(3, 3 + COUNT).map((row) => row[0])).toEqual([6, 5, 4, 3, 2, 1, 7]);
    expect(rows[3]).toEqual([
      6,
      "22 พ.ย. 2569 10.06 น.",
      "ตัวอย่างหนึ่ง",
      "203.0.113.7",
      "แก้ไขโครงการ",
      null,
      "องค์การบริหารส่วนตำบลตัวอย่างหนึ่ง",
      "6900190",
      'ชื่อ: โครงการ "ก"',
      "ชื่อ: โครงการ\nข",
    ]);
    expect(rows[2 + COUNT]?.slice(8)).toEqual([null, "ชื่อ: =1+1\nตามที่เบิกจ่ายจริง: 1,234.50 บาท"]);
  });

  it("says the chain's head at its foot, for the verifier", async () => {
    const foot = (await rowsOf()).slice(3 + COUNT).map((row) => String(row[0]));
    expect(foot[0]).toBe("การตรวจสอบ");
    expect(foot[1]).toContain(anchorText((await findChainHead(db))!));
    expect(foot.join()).not.toContain("เพียง");
  });

  it("is cut at its bound, the newest kept, and says so", async () => {
    const rows = await rowsOf(COUNT - 1);
    expect(rows.slice(3, 2 + COUNT).map((row) => row[0])).toEqual([6, 5, 4, 3, 2, 1]);
    expect(String(rows[3 + COUNT - 1]?.[0])).toBe("การตรวจสอบ");
    expect(String(rows[3 + COUNT]?.[0])).toContain("ไฟล์นี้มีเพียง 6 รายการล่าสุด");
    expect((await rowsOf(COUNT)).flat().join()).not.toContain("เพียง");
  });

  it("stops reading when its reader leaves", async () => {
    let read = 0;
    const forever = async function* () {
      for (;;) {
        read += 1;
        yield Array.from({ length: 50 }, () => ["ก"]);
      }
    };
    const list = {
      title: "ก",
      facts: [],
      sheetName: "ก",
      columns: [{ header: "ก", kind: "text" as const, weight: 1 }],
      batches: forever(),
      notesHeading: "",
      notes: () => [],
    };
    const reader = listXlsxStream(list, AT).getReader();
    await reader.read();
    await reader.cancel();
    await new Promise((resolve) => setTimeout(resolve, 100));
    const then = read;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(read).toBe(then);
  });
});
