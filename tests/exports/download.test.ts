import { expect, it } from "vitest";
import { downloadHeaders } from "@/lib/exports/download";

it("names the download in ASCII and, for the browsers of today, by its Thai title", () => {
  const headers = downloadHeaders(
    { fileName: "dimension-2561-6-2900101", title: "รายงานตามมิติ (6 เดือน)" },
    "pdf",
  );
  expect(headers["Content-Type"]).toBe("application/pdf");
  expect(headers["Cache-Control"]).toBe("no-store");
  const disposition = headers["Content-Disposition"]!;
  expect(disposition).toMatch(
    /^attachment; filename="dimension-2561-6-2900101\.pdf"; filename\*=UTF-8''[\w.%~!-]+$/,
  );
  expect(decodeURIComponent(disposition.split("''")[1]!)).toBe("รายงานตามมิติ (6 เดือน).pdf");
});

it("lets neither quotes nor line breaks nor path separators out of a name", () => {
  const headers = downloadHeaders({ fileName: 'a"b\r\nc/ด', title: 'ก/ข\\ค:\r\n"ง"\uD800' }, "xlsx");
  const disposition = headers["Content-Disposition"]!;
  expect(disposition).toContain('filename="a-b-c-.xlsx"');
  expect(decodeURIComponent(disposition.split("''")[1]!)).toBe("ก ข ค ง.xlsx");
});
