import { describe, expect, it } from "vitest";
import { announcementChangeSchema, announcementSchema } from "@/lib/content/announcements/schema";
import { contactSchema } from "@/lib/content/contacts/schema";
import { faqEntrySchema } from "@/lib/content/faq/schema";
import { contentIdSchema, placeSchema, rowChangeSchema, rowVersionSchema } from "@/lib/content/schema";

const contact = { office: "สำนักงาน", about: "", phone: "", email: "", website: "" };
const announcement = {
  kind: "info",
  title: "ปิดปรับปรุงระบบ",
  body: "",
  fromDate: "30 เมษายน 2569",
  fromTime: "16.30",
  untilDate: "๑/๕/๒๕๖๙",
  untilTime: "08.00 น.",
};

/** The message at a field; null where the whole form is taken. */
function problemAt(
  schema: {
    safeParse: (value: unknown) => { error?: { issues: { path: PropertyKey[]; message: string }[] } };
  },
  value: unknown,
): string | null {
  const issue = schema.safeParse(value).error?.issues[0];
  return issue ? `${issue.path.join(".")}: ${issue.message}` : null;
}

describe("a question with its answer", () => {
  it.each([
    ["question", 300],
    ["answer", 5000],
  ])("takes a %s of %i characters, and not one more", (field, most) => {
    const entry = { question: "ถาม", answer: "ตอบ" };
    expect(problemAt(faqEntrySchema, { ...entry, [field]: "ก".repeat(most) })).toBeNull();
    expect(problemAt(faqEntrySchema, { ...entry, [field]: "ก".repeat(most + 1) })).toContain(`ไม่เกิน ${most}`);
    expect(problemAt(faqEntrySchema, { ...entry, [field]: " \u200B " })).toMatch(/: กรอกคำ/);
  });

  it("keeps the lines of an answer and makes one of a question", () => {
    const read = faqEntrySchema.parse({ question: "ก\r\nข", answer: "1. ก\r\n2. ข\r\n\r\nค" });
    expect(read).toEqual({ question: "ก ข", answer: "1. ก\n2. ข\n\nค" });
  });
});

describe("a contact", () => {
  it("needs the office and nothing else", () => {
    expect(contactSchema.parse(contact)).toEqual(contact);
    expect(problemAt(contactSchema, { ...contact, office: " " })).toBe("office: กรอกชื่อหน่วยงานที่ติดต่อได้");
    expect(problemAt(contactSchema, { ...contact, office: "ก".repeat(200) })).toBeNull();
    expect(problemAt(contactSchema, { ...contact, office: "ก".repeat(201) })).toContain("ไม่เกิน 200");
    expect(problemAt(contactSchema, { ...contact, about: "ก".repeat(1000) })).toBeNull();
    expect(problemAt(contactSchema, { ...contact, about: "ก".repeat(1001) })).toContain("ไม่เกิน 1000");
  });

  it.each([
    ["0 7430 1234", "0 7430 1234"],
    ["๐-๗๔๓๐-๑๒๓๔", "0-7430-1234"],
    ["1205", "1205"],
    ["+66 74 301 234", "+66 74 301 234"],
    ["(074) 301 234", "(074) 301 234"],
    ["0 7430 1234 ต่อ 12-14", "0 7430 1234 ต่อ 12-14"],
    ["0 7430 1234#12, 1205", "0 7430 1234 ต่อ 12, 1205"],
    ["0 7430 1234 / 0 7430 1235", "0 7430 1234, 0 7430 1235"],
    ["0 7430 1234–5", "0 7430 1234-5"],
    ["123", "123"],
    ["12", null],
    ["โทร 0 7430 1234", null],
    ["0 7430 1234 ต่อ", null],
    ["<script>", null],
  ])("takes the telephone %j as %j", (typed, kept) => {
    const read = contactSchema.safeParse({ ...contact, phone: typed });
    expect(read.success ? read.data.phone : null).toBe(kept);
  });

  it.each([
    ["Office@Example.go.th", "office@example.go.th"],
    ["office@example", null],
    ["a@b@c.th", null],
    ["office@example.go.th, other@example.go.th", null],
  ])("takes the e-mail %j as %j", (typed, kept) => {
    const read = contactSchema.safeParse({ ...contact, email: typed });
    expect(read.success ? read.data.email : null).toBe(kept);
  });

  it.each([
    ["www.example.go.th", "https://www.example.go.th"],
    ["http://example.go.th/ติดต่อ", "http://example.go.th/ติดต่อ"],
    ["javascript:alert(1)", null],
    ["data:text/html,x", null],
    ["https://user@example.go.th", null],
    ["https://localhost", null],
    ["example", null],
    ["www.example.go.th และ อื่น ๆ", null],
  ])("takes the website %j as %j", (typed, kept) => {
    const read = contactSchema.safeParse({ ...contact, website: typed });
    expect(read.success ? read.data.website : null).toBe(kept);
  });
});

describe("an announcement", () => {
  it("is read with its times in Bangkok", () => {
    expect(announcementSchema.parse(announcement)).toEqual({
      kind: "info",
      title: "ปิดปรับปรุงระบบ",
      body: "",
      showsFrom: new Date("2026-04-30T09:30:00Z"),
      showsUntil: new Date("2026-05-01T01:00:00Z"),
    });
  });

  it.each([
    [{ kind: "good" }, "kind: เลือกความสำคัญของประกาศ"],
    [{ title: "" }, "title: กรอกหัวข้อประกาศ"],
    [{ fromDate: "31/4/2569" }, "fromDate: กรอกวันที่เริ่มแสดงเป็นวัน"],
    [{ fromTime: "" }, "fromTime: กรอกเวลาที่เริ่มแสดง"],
    [{ untilDate: "30/4/69" }, "untilDate: กรอกวันที่เลิกแสดงเป็นวัน"],
    [{ untilTime: "24.00" }, "untilTime: กรอกเวลาที่เลิกแสดง"],
    [{ body: "ก".repeat(2001) }, "body: ข้อความประกาศยาว 2001"],
    [{ title: "ก".repeat(201) }, "title: หัวข้อประกาศยาว 201"],
  ])("with %j is sent back: %s", (change, problem) => {
    expect(problemAt(announcementSchema, { ...announcement, ...change })).toContain(problem);
  });

  it("takes a heading of 200 characters and a body of 2,000", () => {
    const full = { ...announcement, title: "ก".repeat(200), body: "ก".repeat(2000) };
    expect(problemAt(announcementSchema, full)).toBeNull();
  });
});

describe("buttons and hidden fields", () => {
  it("name a deed and a row", () => {
    expect(rowChangeSchema.parse("remove-12")).toEqual({ deed: "remove", id: 12 });
    expect(announcementChangeSchema.parse("end-12")).toEqual({ deed: "end", id: 12 });
    expect(placeSchema.parse("place-12-before-9")).toEqual({ id: 12, before: 9 });
    expect(placeSchema.parse("place-12-before-end")).toEqual({ id: 12, before: null });
  });

  it.each([
    "",
    "remove",
    "remove-0",
    "remove--1",
    "delete-12",
    "remove-1e3",
    "remove-9999999999999999",
    "place-0-before-end",
    "place-12-before-",
    "place-12-before-end-9",
    null,
    7,
  ])("are not read from %j", (typed) => {
    expect(rowChangeSchema.safeParse(typed).success).toBe(false);
    expect(announcementChangeSchema.safeParse(typed).success).toBe(false);
    expect(placeSchema.safeParse(typed).success).toBe(false);
  });

  it("hold numbers that a row can have", () => {
    expect(contentIdSchema.parse("7")).toBe(7);
    expect(rowVersionSchema.parse("999999999")).toBe(999_999_999);
    for (const typed of ["0", "-1", "1.5", "x", "", "9999999999999999"]) {
      expect(contentIdSchema.safeParse(typed).success).toBe(false);
      expect(rowVersionSchema.safeParse(typed).success).toBe(false);
    }
  });
});
