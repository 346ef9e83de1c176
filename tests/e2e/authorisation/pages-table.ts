import type { Subject, Whose } from "./records";
import { SIGNED_IN, WHO, type Who } from "./who";

/** To whom an address is shown, for each record that it can be about. To everybody else it does not exist. */
export type PageRow = {
  readonly address: (subject: Subject) => string;
  readonly shownTo: Partial<Readonly<Record<Whose, readonly Who[]>>> | readonly Who[];
  /** Where somebody is sent on to instead. */
  readonly sentOn?: Partial<Readonly<Record<Who, string>>>;
  /** Whoever is not signed in is not asked to: a public page. */
  readonly isPublic?: true;
  /** Names other LAOs than the one it is about: the public registry, and a province's ranking. */
  readonly namesLaos?: true;
};

/** One LAO's results: its own staff, its province office, the NACC. */
const READERS = {
  own: ["lao", "viewer", "province", "nacc"],
  other: ["neighbour", "province", "nacc"],
  far: ["farProvince", "nacc"],
} as const satisfies PageRow["shownTo"];

/** What only an LAO's own staff see of it. */
const STAFF = { own: ["lao", "viewer"], other: ["neighbour"] } as const satisfies PageRow["shownTo"];

/** A province's ranking is read by its LAOs too, as in the manual (docs/decisions/0006). */
const RANKING = {
  own: ["lao", "neighbour", "viewer", "province", "nacc"],
  other: ["lao", "neighbour", "viewer", "province", "nacc"],
  far: ["farProvince", "nacc"],
} as const satisfies PageRow["shownTo"];

/** Accounts of LAOs: their province office, the NACC, administrators. */
const MANAGERS = {
  own: ["province", "nacc", "admin"],
  other: ["province", "nacc", "admin"],
  far: ["farProvince", "nacc", "admin"],
} as const satisfies PageRow["shownTo"];

const LAO_STAFF: readonly Who[] = ["lao", "neighbour", "viewer"];
const OFFICERS: readonly Who[] = ["province", "farProvince", "nacc"];
const ADMIN: readonly Who[] = ["admin"];
/** Keeps the registry and the editions; the demo's officer of the NACC is of the central office. */
const CENTRAL_OFFICE: readonly Who[] = ["nacc"];
const IN_PERSON = SIGNED_IN.filter((who) => who !== "viewer");

/** Of everybody here only the administrator has a second step; hers cannot be switched off. */
const NO_SECOND_STEP = Object.fromEntries(
  IN_PERSON.filter((who) => who !== "admin").map((who) => [who, "to /profile/second-step"]),
);

const everybody = (path: string): PageRow => ({ address: () => path, shownTo: WHO, isPublic: true });
const only = (path: string, shownTo: readonly Who[]): PageRow => ({ address: () => path, shownTo });
const ofLao = (path: string): PageRow => ({
  address: ({ laoCode }) => `${path}?year=2561&round=6&lao=${laoCode}`,
  shownTo: READERS,
});
const ofProvince = (path: string): PageRow => ({
  address: ({ provinceCode }) => `${path}?year=2561&round=6&province=${provinceCode}`,
  shownTo: RANKING,
  namesLaos: true,
});

/** Signed-in people have no use for the sign-in page. */
const HOME_OF = {
  lao: "to /summary",
  neighbour: "to /summary",
  viewer: "to /summary",
  province: "to /summary",
  farProvince: "to /summary",
  nacc: "to /summary",
  admin: "to /people",
} as const;

/** Every page and route handler of the build. One without a row here fails the test. */
export const PAGES: Readonly<Record<string, PageRow>> = {
  "/(lao)/profile/page": only("/profile", SIGNED_IN),
  "/(lao)/profile/edit/page": only("/profile/edit", ["lao", "neighbour"]),
  "/(lao)/profile/second-step/off/page": { ...only("/profile/second-step/off", []), sentOn: NO_SECOND_STEP },
  "/(lao)/profile/second-step/recovery-codes/page": {
    ...only("/profile/second-step/recovery-codes", ["admin"]),
    sentOn: NO_SECOND_STEP,
  },
  "/(lao)/profile/security/email/page": only("/profile/security/email", IN_PERSON),
  "/(lao)/profile/security/password/page": only("/profile/security/password", IN_PERSON),
  "/(lao)/profile/second-step/page": only("/profile/second-step", IN_PERSON),
  "/(lao)/profile/security/page": only("/profile/security", IN_PERSON),
  "/(lao)/assessments/page": ofLao("/assessments"),
  "/(lao)/assessments/pdf/route": ofLao("/assessments/pdf"),
  "/(lao)/assessments/xlsx/route": ofLao("/assessments/xlsx"),
  "/(lao)/plan/page": only("/plan", LAO_STAFF),
  "/(lao)/plan/submit/page": only("/plan/submit", LAO_STAFF),
  "/(lao)/plan/pdf/route": {
    address: ({ laoCode }) => `/plan/pdf?edition=1&lao=${laoCode}`,
    shownTo: READERS,
  },
  "/(lao)/plan/xlsx/route": {
    address: ({ laoCode }) => `/plan/xlsx?edition=1&lao=${laoCode}`,
    shownTo: READERS,
  },
  "/(lao)/projects/[id]/edit/page": {
    address: ({ projectId }) => `/projects/${projectId}/edit`,
    shownTo: STAFF,
  },
  "/(lao)/projects/[id]/page": { address: ({ projectId }) => `/projects/${projectId}`, shownTo: READERS },
  "/(lao)/projects/[id]/reports/[year]/[round]/page": {
    address: ({ projectId }) => `/projects/${projectId}/reports/2561/6`,
    shownTo: READERS,
  },
  // No such file; evidence.e2e.ts asks for one that is there.
  "/(lao)/projects/[id]/evidence/[file]/route": {
    address: ({ projectId }) => `/projects/${projectId}/evidence/00000000-0000-4000-8000-000000000000`,
    shownTo: {},
  },
  "/(lao)/projects/[id]/evidence/[file]/thumbnail/route": {
    address: ({ projectId }) =>
      `/projects/${projectId}/evidence/00000000-0000-4000-8000-000000000000/thumbnail`,
    shownTo: {},
  },
  "/(lao)/projects/deleted/page": only("/projects/deleted", LAO_STAFF),
  "/(lao)/projects/import/[id]/page": only("/projects/import/00000000-0000-4000-8000-000000000000", []),
  "/(lao)/projects/import/page": only("/projects/import", LAO_STAFF),
  "/(lao)/projects/import/xlsx/route": only("/projects/import/xlsx?edition=1", LAO_STAFF),
  "/(lao)/projects/new/page": only("/projects/new", LAO_STAFF),
  "/(lao)/projects/page": ofLao("/projects"),
  "/(lao)/projects/copy/check/page": {
    address: () => "/projects/copy/check",
    shownTo: [],
    sentOn: Object.fromEntries(LAO_STAFF.map((who) => [who, "to /projects/copy"])),
  },
  "/(lao)/projects/copy/page": only("/projects/copy", LAO_STAFF),
  "/(lao)/projects/table/page": only("/projects/table", LAO_STAFF),
  "/(lao)/round/import/[id]/page": only("/round/import/00000000-0000-4000-8000-000000000000", []),
  "/(lao)/round/import/page": only("/round/import", LAO_STAFF),
  "/(lao)/round/page": only("/round?year=2561&round=6", LAO_STAFF),
  "/(lao)/round/submit/page": only("/round/submit?year=2561&round=6", LAO_STAFF),
  // A number that nobody has; tests/status-reports/submissions asks whom a receipt is shown to.
  "/(lao)/round/receipts/[number]/page": only("/round/receipts/2561-6-2999999-1", []),
  "/(lao)/round/receipts/[number]/pdf/route": only("/round/receipts/2561-6-2999999-1/pdf", []),
  "/(lao)/round/xlsx/route": only("/round/xlsx?year=2561&round=6", LAO_STAFF),
  "/(lao)/summary/page": ofLao("/summary"),
  "/(oversight)/activation-codes/page": { ...only("/activation-codes", [...OFFICERS, "admin"]) },
  // Codes are issued by a POST alone.
  "/(oversight)/activation-codes/pdf/route": {
    ...only("/activation-codes/pdf", []),
    sentOn: Object.fromEntries(WHO.filter((who) => who !== "nobody").map((who) => [who, "405"])),
  },
  "/(oversight)/announcements/[id]/page": only("/announcements/999999999", []),
  "/(oversight)/announcements/new/page": only("/announcements/new", ADMIN),
  "/(oversight)/announcements/page": only("/announcements", ADMIN),
  "/(oversight)/audit/page": only("/audit", SIGNED_IN),
  "/(oversight)/audit/xlsx/route": only("/audit/xlsx", [...OFFICERS, "admin"]),
  "/(oversight)/contacts/edit/[id]/page": only("/contacts/edit/999999999", []),
  "/(oversight)/contacts/edit/new/page": only("/contacts/edit/new", ADMIN),
  "/(oversight)/contacts/edit/page": only("/contacts/edit", ADMIN),
  "/(oversight)/editions/[id]/dimensions/[number]/page": only("/editions/1/dimensions/1", CENTRAL_OFFICE),
  "/(oversight)/editions/[id]/dimensions/new/page": only("/editions/1/dimensions/new", CENTRAL_OFFICE),
  "/(oversight)/editions/[id]/page": only("/editions/1", CENTRAL_OFFICE),
  "/(oversight)/editions/[id]/sub-items/[item]/page": only("/editions/1/sub-items/1", CENTRAL_OFFICE),
  "/(oversight)/editions/[id]/sub-items/new/page": only("/editions/1/sub-items/new", CENTRAL_OFFICE),
  "/(oversight)/editions/new/page": only("/editions/new", CENTRAL_OFFICE),
  "/(oversight)/editions/page": only("/editions", CENTRAL_OFFICE),
  "/(oversight)/editions/years/[year]/page": only("/editions/years/2561", CENTRAL_OFFICE),
  "/(oversight)/faq/edit/[id]/page": only("/faq/edit/999999999", []),
  "/(oversight)/faq/edit/new/page": only("/faq/edit/new", ADMIN),
  "/(oversight)/faq/edit/page": only("/faq/edit", ADMIN),
  "/(oversight)/laos/page": {
    address: ({ provinceCode }) => `/laos?province=${provinceCode}`,
    shownTo: { own: ["province", "nacc"], other: ["province", "nacc"], far: ["farProvince", "nacc"] },
    namesLaos: true,
  },
  "/(oversight)/mail/[id]/page": only("/mail/999999999", []),
  "/(oversight)/mail/page": only("/mail", ADMIN),
  "/(oversight)/people/[id]/page": { address: ({ personId }) => `/people/${personId}`, shownTo: MANAGERS },
  "/(oversight)/people/new/page": only("/people/new", ADMIN),
  "/(oversight)/people/page": only("/people", [...OFFICERS, "admin"]),
  "/(oversight)/read-only/page": {
    ...only("/read-only", ["viewer"]),
    sentOn: {
      lao: "to /summary",
      neighbour: "to /summary",
      province: "to /summary",
      farProvince: "to /summary",
      nacc: "to /summary",
    },
  },
  "/(oversight)/regions/page": only("/regions", ADMIN),
  "/(oversight)/reviews/page": {
    address: ({ provinceCode }) => `/reviews?province=${provinceCode}`,
    shownTo: { own: ["province", "nacc"], other: ["province", "nacc"], far: ["farProvince", "nacc"] },
    namesLaos: true,
  },
  "/(oversight)/reviews/[planId]/page": {
    address: ({ planId }) => `/reviews/${planId}`,
    shownTo: { own: ["province", "nacc"], other: ["province", "nacc"], far: ["farProvince", "nacc"] },
  },
  "/(oversight)/round-reviews/page": {
    address: ({ provinceCode }) => `/round-reviews?province=${provinceCode}&year=2561&round=6&state=all`,
    shownTo: { own: ["province", "nacc"], other: ["province", "nacc"], far: ["farProvince", "nacc"] },
    namesLaos: true,
  },
  "/(oversight)/round-reviews/[id]/page": only("/round-reviews/999999999", []),
  // The central office alone; a code, and an import, that nobody has.
  "/(oversight)/registry/[code]/page": {
    address: ({ laoCode }) => `/registry/${laoCode}`,
    shownTo: { own: ["nacc"], other: ["nacc"], far: ["nacc"] },
  },
  "/(oversight)/registry/import/[id]/page": only("/registry/import/unknown", []),
  "/(oversight)/registry/import/page": only("/registry/import", ["nacc"]),
  "/(oversight)/registry/new/page": only("/registry/new", ["nacc"]),
  "/(oversight)/registry/page": { ...only("/registry", ["nacc"]), namesLaos: true },
  "/(oversight)/rounds/page": only("/rounds", OFFICERS),
  // The list is of the officer's own LAOs.
  "/(oversight)/rounds/[year]/[round]/page": { ...only("/rounds/2561/6", OFFICERS), namesLaos: true },
  "/(oversight)/rounds/[year]/[round]/laos/[code]/page": {
    address: ({ laoCode }) => `/rounds/2561/6/laos/${laoCode}`,
    shownTo: { own: ["province", "nacc"], other: ["province", "nacc"], far: ["farProvince", "nacc"] },
  },
  "/(oversight)/session-limits/page": only("/session-limits", ADMIN),
  "/(oversight)/training-windows/page": only("/training-windows", OFFICERS),
  "/(public)/activate/page": everybody("/activate?username=5900105"),
  "/(public)/codes/page": { ...everybody("/codes"), namesLaos: true },
  "/(public)/contacts/page": everybody("/contacts"),
  "/(public)/faq/page": everybody("/faq"),
  "/(public)/forgot-password/page": everybody("/forgot-password"),
  "/(public)/manual/[chapter]/page": everybody("/manual/summary"),
  "/(public)/manual/page": everybody("/manual"),
  "/(public)/manual/pdf/route": everybody("/manual/pdf"),
  "/(public)/page": { ...only("/", ["nobody", "ended"]), isPublic: true, sentOn: HOME_OF },
  "/(public)/register/page": {
    ...only("/register", []),
    isPublic: true,
    sentOn: Object.fromEntries(WHO.map((who) => [who, "to /activate"])),
  },
  "/(public)/reset-password/[token]/page": everybody("/reset-password/unknown"),
  "/(public)/sign-in/code/page": {
    ...only("/sign-in/code", []),
    isPublic: true,
    sentOn: Object.fromEntries(WHO.map((who) => [who, "sign-in"])),
  },
  "/(public)/sign-in/page": {
    ...only("/sign-in", ["nobody", "ended"]),
    isPublic: true,
    sentOn: HOME_OF,
    // The demo's accounts.
    namesLaos: true,
  },
  "/api/auth/[...nextauth]/route": everybody("/api/auth/session"),
  "/api/session/route": everybody("/api/session"),
  ...Object.fromEntries(
    ["dimension", "plan", "projects", "status"].flatMap((report) => [
      [`/reports/${report}/page`, ofLao(`/reports/${report}`)],
      [`/reports/${report}/pdf/route`, ofLao(`/reports/${report}/pdf`)],
      [`/reports/${report}/xlsx/route`, ofLao(`/reports/${report}/xlsx`)],
    ]),
  ),
  "/reports/amendments/page": ofLao("/reports/amendments"),
  "/reports/amendments/pdf/route": ofLao("/reports/amendments/pdf"),
  "/reports/amendments/xlsx/route": ofLao("/reports/amendments/xlsx"),
  "/reports/province/page": ofProvince("/reports/province"),
  "/reports/province/pdf/route": ofProvince("/reports/province/pdf"),
  "/reports/province/xlsx/route": ofProvince("/reports/province/xlsx"),
};
