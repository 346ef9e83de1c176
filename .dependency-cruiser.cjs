/**
 * The direction of imports, as docs/decisions and the layout say it. No exceptions list: a file that does not fit
 * is in the wrong place.
 */

/** The rooms of lib, low to high: each may read the rooms before it. */
const ROOMS = [
  "manual",
  "accounts",
  "content",
  "imports",
  "lao",
  "plans",
  "implementation-rules",
  "assessments",
  "status-reports",
  "reports",
  "exports",
];

const READS_AND_WRITES = "^lib/.+/(data|mutations)\\.ts$|^lib/accounts/[^/]*(data|mutations)[^/]*\\.ts$";
const MUTATIONS = "^lib/.+/mutations\\.ts$|^lib/accounts/[^/]*mutations[^/]*\\.ts$";

const higherRooms = ROOMS.slice(0, -1).map((room, place) => ({
  name: `${room}-knows-no-higher-room`,
  comment: `lib/${room} may read lower rooms only.`,
  severity: "error",
  from: { path: `^lib/${room}/` },
  to: { path: `^lib/(${ROOMS.slice(place + 1).join("|")})/` },
}));

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...higherRooms,
    {
      name: "platform-knows-no-room",
      severity: "error",
      from: { path: "^lib/platform/" },
      to: { path: "^lib/(?!platform/)" },
    },
    {
      name: "schema-only-from-data-and-mutations",
      comment: "SQL lives in data.ts and mutations.ts; everything else takes plain rows.",
      severity: "error",
      from: { path: "^(lib|app|middleware)", pathNot: READS_AND_WRITES },
      to: { path: "^db/schema/|^node_modules/(drizzle-orm|postgres)/" },
    },
    {
      name: "audit-and-mail-only-from-mutations",
      comment: "What is recorded or sent belongs to the transaction that causes it.",
      severity: "error",
      from: { path: "^lib/(?!audit/|mail/)", pathNot: MUTATIONS },
      to: { path: "^lib/(audit|mail)/" },
    },
    {
      name: "audit-and-mail-are-low",
      comment: "Every room writes to them, so they may know no room but the people.",
      severity: "error",
      from: { path: "^lib/(audit|mail)/" },
      to: { path: "^lib/(?!audit/|mail/|platform/|accounts/)" },
    },
    {
      name: "exports-draw-finished-models",
      comment: "A model in, bytes out: no database, no request.",
      severity: "error",
      from: { path: "^lib/exports/" },
      to: {
        path: "^(lib|db|app)/",
        pathNot: "^lib/(exports|platform)/|^db/codes/|^lib/reports/(document|.+/model)\\.ts$",
      },
    },
    {
      name: "rooms-are-handed-the-database",
      comment: "Only app, scripts and tests open the database; rooms get it as their first argument.",
      severity: "error",
      from: { path: "^lib/" },
      to: { path: "^db/(client|migrate|create-database)\\.ts$|^db/seed/|^drizzle/|^scripts/" },
    },
    {
      name: "rooms-know-no-app",
      severity: "error",
      from: { path: "^(lib|db|scripts)/" },
      to: { path: "^app/" },
    },
    {
      name: "rooms-know-no-next",
      comment: "Pages, forms and cookies are app's; a room runs in a test as it runs in a request.",
      severity: "error",
      from: { path: "^(lib|db)/" },
      to: { path: "^node_modules/(next|next-auth)/" },
    },
    {
      name: "codes-are-pure",
      severity: "error",
      from: { path: "^db/codes/" },
      to: { path: "^(app|lib|scripts)/|^db/(?!codes/)|^node_modules/" },
    },
    {
      name: "schema-knows-only-codes",
      severity: "error",
      from: { path: "^db/schema/" },
      to: { path: "^(app|lib|scripts)/|^db/(?!codes/|schema/)" },
    },
    {
      name: "product-knows-no-tests",
      severity: "error",
      from: { path: "^(app|lib|db|middleware)" },
      to: { path: "^(tests|scripts)/" },
    },
    {
      name: "parts-could-ship-elsewhere",
      comment: "app/_ui holds fields, tables and frames that would fit another product.",
      severity: "error",
      from: { path: "^app/_ui/" },
      to: { path: "^lib/(?!platform/|reports/document\\.ts$)|^db/|^app/(?!_ui/)" },
    },
    {
      name: "no-circular",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-drawer-of-leftovers",
      comment: "A thing without a home is a concept without a name.",
      severity: "error",
      from: {},
      to: {
        path: "/(index|utils|util|helpers|helper|types|service|services|constants|common|misc)[.](ts|tsx|mjs)$",
        pathNot: "^db/schema/index[.]ts$|node_modules/",
      },
    },
    {
      name: "no-orphans",
      comment: "Nothing imports it and it imports nothing.",
      severity: "error",
      from: { orphan: true, path: "^(lib|db|scripts)/", pathNot: "[.]d[.]ts$" },
      to: {},
    },
    {
      name: "resolvable",
      comment: "An import that resolves to nothing would pass every other rule.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^\\.next/|\\.css$" },
    // Types count too: a room that knows another's types knows the other.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".cjs", ".json", ".d.ts"],
    },
  },
};
