import { randomUUID } from "node:crypto";
import type { Subject, Whose } from "./records";
import { SIGNED_IN, type Who } from "./who";

/** From whom a server action takes a well-filled form, for each record that it can be about. */
export type ActionRow = {
  /** A page that holds the form. */
  readonly address: (subject: Subject) => string;
  /** Whether the form shows its answer itself: the action is then told its earlier state first. */
  readonly withState: boolean;
  readonly fields: (subject: Subject) => Readonly<Record<string, string | readonly string[]>>;
  readonly for: Partial<Readonly<Record<Whose, readonly Who[]>>>;
  /** Answers that say no besides "not found": the form again with a sentence, or the way on. */
  readonly refusedAs?: readonly string[];
  /** Whoever comes is answered: forms before sign-in. Their own tests say what they answer. */
  readonly isPublic?: true;
};

const ADMIN: readonly Who[] = ["admin"];
const CENTRAL_OFFICE: readonly Who[] = ["nacc"];
const IN_PERSON = SIGNED_IN.filter((who) => who !== "viewer");
const OFFICERS: readonly Who[] = ["province", "farProvince", "nacc"];
const STAFF = { own: ["lao"], other: ["neighbour"] } as const satisfies ActionRow["for"];
const MANAGERS = {
  own: ["province", "nacc", "admin"],
  other: ["province", "nacc", "admin"],
  far: ["farProvince", "nacc", "admin"],
} as const satisfies ActionRow["for"];

/** The same whatever record is named. */
const whatever = (who: readonly Who[]): ActionRow["for"] => ({
  own: who,
  other: who,
  far: who,
  missing: who,
});

const key = () => ({ formKey: randomUUID() });

type Form = (subject: Subject) => Readonly<Record<string, string | readonly string[]>>;

type Place = string | ((subject: Subject) => string);

/** An action is called where its form stands: elsewhere Next looks for it first. */
const at = (place: Place) => (typeof place === "string" ? () => place : place);

const answering = (place: Place, fields: Form, may: ActionRow["for"]): ActionRow => ({
  address: at(place),
  withState: true,
  fields,
  for: may,
});
const moving = (place: Place, fields: Form, may: ActionRow["for"]): ActionRow => ({
  address: at(place),
  withState: false,
  fields,
  for: may,
});
const beforeSignIn = (address: string, withState = true): ActionRow => ({
  address: () => address,
  withState,
  fields: () => ({}),
  for: {},
  isPublic: true,
});

const PROJECT: Form = ({ projectId }) => ({
  key: randomUUID(),
  projectId,
  rowVersion: "1",
  edition: "1",
  name: "โครงการที่ไม่ควรบันทึกได้",
  kind: "project",
  fiscalYears: ["2561"],
  dimension: "1",
});

const A_FAQ_ENTRY = { ...key(), id: "1", rowVersion: "1", question: "ถาม", answer: "ตอบ" };
const A_CONTACT = { ...key(), id: "1", rowVersion: "1", office: "สำนักงาน" };
const AN_ANNOUNCEMENT = { ...key(), id: "1", rowVersion: "1", title: "ประกาศ", kind: "info" };

const IMPORTING = "app/(lao)/projects/import/actions.ts";
const IMPORTING_REPORTS = "app/(lao)/round/import/actions.ts";
/** A change of the first edition; its version is never the stored one, so that nothing is written. */
const A_FRAMEWORK = {
  key: randomUUID(),
  editionId: "1",
  rowVersion: "999999",
  nameTh: "ผู้บุกรุก",
  firstFiscalYear: "2561",
  lastFiscalYear: "2564",
  copyFromId: "1",
  number: "1",
  id: "1",
  itemCode: "1.1",
};
const A_YEAR = { key: randomUUID(), fiscalYear: "2561", rowVersion: "999999", shown: "0:" };

const CONTENT = "app/(oversight)";

/** Every server action of the build. One without a row here fails the test. */
export const ACTIONS: Readonly<Record<string, ActionRow>> = {
  "app/(lao)/profile/edit/edit-profile-action.ts#editProfileAction": answering(
    "/profile/edit",
    () => ({ ...key(), rowVersion: "1", officeAddress: "ที่ไหนสักแห่ง" }),
    whatever(["lao", "neighbour"]),
  ),
  "app/(lao)/profile/second-step/actions.ts#beginEnrolmentAction": answering(
    "/profile/second-step",
    key,
    whatever(IN_PERSON),
  ),
  "app/(lao)/profile/second-step/actions.ts#confirmEnrolmentAction": answering(
    "/profile/second-step",
    () => ({ ...key(), code: "000000" }),
    whatever(IN_PERSON),
  ),
  "app/(lao)/profile/second-step/actions.ts#issueRecoveryCodesAction": answering(
    "/profile/second-step/recovery-codes",
    () => ({ ...key(), currentPassword: "x" }),
    whatever(IN_PERSON),
  ),
  "app/(lao)/profile/second-step/actions.ts#switchOffSecondFactorAction": answering(
    "/profile/second-step/off",
    () => ({ ...key(), currentPassword: "x" }),
    whatever(IN_PERSON.filter((who) => who !== "admin")),
  ),
  "app/(lao)/profile/security/actions.ts#changePasswordAction": answering(
    "/profile/security/password",
    () => ({ ...key(), currentPassword: "x", newPassword: "y" }),
    whatever(IN_PERSON),
  ),
  "app/(lao)/profile/security/actions.ts#changeEmailAction": answering(
    "/profile/security/email",
    () => ({ ...key(), currentPassword: "x", email: "y@example.go.th" }),
    whatever(IN_PERSON),
  ),
  "app/(lao)/assessments/save-scores-action.ts#saveScoresAction": answering(
    "/assessments?year=2561",
    ({ laoCode }) => ({ key: randomUUID(), lao: laoCode, year: "2561", shown: "", "score-1": "100" }),
    {
      own: ["lao", "province", "nacc"],
      other: ["neighbour", "province", "nacc"],
      far: ["farProvince", "nacc"],
    },
  ),
  "app/(lao)/plan/submit/submit-plan-action.ts#submitPlanAction": answering(
    "/plan/submit",
    ({ planId }) => ({ key: randomUUID(), planId, rowVersion: "1" }),
    STAFF,
  ),
  "app/(lao)/projects/[id]/edit/edit-project-action.ts#editProjectAction": {
    ...answering(({ projectId }) => `/projects/${projectId}/edit`, PROJECT, STAFF),
    refusedAs: ["shown"],
  },
  "app/(lao)/projects/[id]/reports/[year]/[round]/restore-report-version-action.ts#restoreReportVersionAction":
    {
      ...answering(
        ({ projectId }) => `/projects/${projectId}/reports/2561/6`,
        ({ projectId }) => ({
          key: randomUUID(),
          projectId,
          fiscalYear: "2561",
          round: "6",
          version: "1",
          restore: "1",
          restoreReason: "ไม่ควรนำกลับมาได้",
        }),
        STAFF,
      ),
      refusedAs: ["shown"],
    },
  "app/(lao)/projects/[id]/reports/[year]/[round]/save-status-report-action.ts#saveStatusReportAction": {
    ...answering(
      ({ projectId }) => `/projects/${projectId}/reports/2561/6`,
      ({ projectId }) => ({
        key: randomUUID(),
        projectId,
        fiscalYear: "2561",
        round: "6",
        version: "0",
        status: "in_progress",
        inOrdinance: "no",
        withoutBudget: "yes",
      }),
      STAFF,
    ),
    refusedAs: ["shown"],
  },
  "app/(lao)/projects/[id]/reports/[year]/[round]/evidence-actions.ts#addEvidenceAction": answering(
    ({ projectId }) => `/projects/${projectId}/reports/2561/6`,
    ({ projectId }) => ({ key: randomUUID(), projectId, fiscalYear: "2561", round: "6" }),
    STAFF,
  ),
  "app/(lao)/projects/[id]/reports/[year]/[round]/evidence-actions.ts#changeEvidenceAction": moving(
    ({ projectId }) => `/projects/${projectId}/reports/2561/6`,
    ({ projectId }) => ({
      change: "remove-00000000-0000-4000-8000-000000000000",
      projectId,
      fiscalYear: "2561",
      round: "6",
    }),
    STAFF,
  ),
  "app/(lao)/projects/change-project-action.ts#changeProjectAction": {
    ...moving(
      "/projects",
      ({ projectId }) => ({ change: `inconsistent-${projectId}`, back: "/projects" }),
      STAFF,
    ),
    refusedAs: ["to /projects"],
  },
  "app/(lao)/projects/copy/check/copy-projects-action.ts#copyProjectsAction": answering(
    "/projects/copy/check",
    ({ projectId }) => ({ key: randomUUID(), edition: "2", from: "edition-1", projects: [projectId] }),
    whatever(["lao", "neighbour"]),
  ),
  "app/(lao)/projects/copy/undo-copying-action.ts#undoCopyingAction": moving(
    "/projects/copy",
    () => ({ edition: "1", copied: "1700000000000" }),
    whatever(["lao", "neighbour"]),
  ),
  "app/(lao)/projects/keep-draft-action.ts#keepDraftAction": moving(
    "/projects/new",
    () => ({ key: randomUUID(), edition: "1", name: "ร่าง" }),
    whatever(["lao", "neighbour"]),
  ),
  "app/(lao)/projects/table/save-rows-action.ts#saveRowsAction": answering(
    "/projects/table",
    ({ projectId }) => ({
      edition: "1",
      [`p${projectId}.id`]: projectId,
      [`p${projectId}.rowVersion`]: "1",
      [`p${projectId}.key`]: randomUUID(),
      [`p${projectId}.was`]: "",
      [`p${projectId}.name`]: "โครงการที่ไม่ควรบันทึกได้",
    }),
    whatever(["lao", "neighbour"]),
  ),
  "app/(lao)/round/save-round-rows-action.ts#saveRoundRowsAction": answering(
    "/round?year=2561&round=6",
    ({ projectId }) => ({
      key: randomUUID(),
      fiscalYear: "2561",
      round: "6",
      [`p${projectId}.version`]: "0",
      [`p${projectId}.was`]: "",
      [`p${projectId}.status`]: "in_progress",
      [`p${projectId}.withoutBudget`]: "yes",
    }),
    whatever(["lao", "neighbour"]),
  ),
  "app/(lao)/round/submit/submit-round-action.ts#submitRoundAction": answering(
    "/round/submit?year=2561&round=6",
    () => ({ key: randomUUID(), year: "2561", round: "6", content: "0".repeat(64) }),
    whatever(["lao", "neighbour"]),
  ),
  "app/(lao)/round/report-unchanged-action.ts#reportUnchangedAction": answering(
    "/round?year=2561&round=12",
    () => ({ key: randomUUID(), fiscalYear: "2561", round: "12" }),
    whatever(["lao", "neighbour"]),
  ),
  [`${IMPORTING}#sendPlanFileAction`]: answering(
    "/projects/import",
    () => ({ edition: "1", pasted: "ตารางที่ไม่มีหัวคอลัมน์" }),
    whatever(["lao", "neighbour"]),
  ),
  // Nobody has the file that is named: whoever may send one is told so in the form.
  [`${IMPORTING}#writePlanImportAction`]: answering(
    "/projects/import",
    () => ({ key: randomUUID(), importId: randomUUID(), digest: "x" }),
    whatever(["lao", "neighbour"]),
  ),
  [`${IMPORTING}#undoPlanImportAction`]: answering(
    "/projects/import",
    () => ({ key: randomUUID(), importId: randomUUID() }),
    whatever(["lao", "neighbour"]),
  ),
  [`${IMPORTING_REPORTS}#sendRoundFileAction`]: answering(
    "/round/import?year=2570&round=6",
    () => ({ fiscalYear: "2570", round: "6" }),
    whatever(["lao", "neighbour"]),
  ),
  [`${IMPORTING_REPORTS}#writeRoundImportAction`]: answering(
    "/round/import?year=2570&round=6",
    () => ({ key: randomUUID(), importId: randomUUID(), digest: "x" }),
    whatever(["lao", "neighbour"]),
  ),
  [`${IMPORTING_REPORTS}#undoRoundImportAction`]: answering(
    "/round/import?year=2570&round=6",
    () => ({ key: randomUUID(), importId: randomUUID() }),
    whatever(["lao", "neighbour"]),
  ),
  "app/(lao)/projects/new/create-project-action.ts#createProjectAction": answering(
    "/projects/new",
    PROJECT,
    whatever(["lao", "neighbour"]),
  ),
  [`${CONTENT}/announcements/actions.ts#addAnnouncementAction`]: answering(
    "/announcements/new",
    () => AN_ANNOUNCEMENT,
    whatever(ADMIN),
  ),
  [`${CONTENT}/announcements/actions.ts#editAnnouncementAction`]: answering(
    "/announcements/1",
    () => AN_ANNOUNCEMENT,
    whatever(ADMIN),
  ),
  [`${CONTENT}/announcements/actions.ts#changeAnnouncementAction`]: moving(
    "/announcements",
    () => ({ ...key(), change: "remove-1" }),
    whatever(ADMIN),
  ),
  [`${CONTENT}/contacts/edit/actions.ts#addContactAction`]: answering(
    "/contacts/edit/new",
    () => A_CONTACT,
    whatever(ADMIN),
  ),
  [`${CONTENT}/contacts/edit/actions.ts#editContactAction`]: answering(
    "/contacts/edit/1",
    () => A_CONTACT,
    whatever(ADMIN),
  ),
  [`${CONTENT}/contacts/edit/actions.ts#changeContactAction`]: moving(
    "/contacts/edit",
    () => ({ ...key(), change: "remove-1" }),
    whatever(ADMIN),
  ),
  [`${CONTENT}/editions/actions.ts#createEditionAction`]: answering(
    "/editions/new",
    () => A_FRAMEWORK,
    whatever(CENTRAL_OFFICE),
  ),
  [`${CONTENT}/editions/actions.ts#editEditionAction`]: answering(
    "/editions/1",
    () => A_FRAMEWORK,
    whatever(CENTRAL_OFFICE),
  ),
  [`${CONTENT}/editions/[id]/dimensions/actions.ts#addDimensionAction`]: answering(
    "/editions/1/dimensions/new",
    () => A_FRAMEWORK,
    whatever(CENTRAL_OFFICE),
  ),
  [`${CONTENT}/editions/[id]/dimensions/actions.ts#renameDimensionAction`]: answering(
    "/editions/1/dimensions/1",
    () => A_FRAMEWORK,
    whatever(CENTRAL_OFFICE),
  ),
  [`${CONTENT}/editions/[id]/dimensions/actions.ts#removeDimensionAction`]: answering(
    "/editions/1/dimensions/1",
    () => A_FRAMEWORK,
    whatever(CENTRAL_OFFICE),
  ),
  [`${CONTENT}/editions/[id]/sub-items/actions.ts#addSubItemAction`]: answering(
    "/editions/1/sub-items/new",
    () => A_FRAMEWORK,
    whatever(CENTRAL_OFFICE),
  ),
  [`${CONTENT}/editions/[id]/sub-items/actions.ts#editSubItemAction`]: answering(
    "/editions/1/sub-items/1",
    () => A_FRAMEWORK,
    whatever(CENTRAL_OFFICE),
  ),
  [`${CONTENT}/editions/[id]/sub-items/actions.ts#retireSubItemAction`]: answering(
    "/editions/1/sub-items/1",
    () => A_FRAMEWORK,
    whatever(CENTRAL_OFFICE),
  ),
  [`${CONTENT}/editions/years/[year]/actions.ts#changeMinimumScoreAction`]: answering(
    "/editions/years/2561",
    () => A_YEAR,
    whatever(CENTRAL_OFFICE),
  ),
  [`${CONTENT}/editions/years/[year]/actions.ts#changeYearRulesAction`]: answering(
    "/editions/years/2561",
    () => A_YEAR,
    whatever(CENTRAL_OFFICE),
  ),
  [`${CONTENT}/faq/edit/actions.ts#addFaqEntryAction`]: answering(
    "/faq/edit/new",
    () => A_FAQ_ENTRY,
    whatever(ADMIN),
  ),
  [`${CONTENT}/faq/edit/actions.ts#editFaqEntryAction`]: answering(
    "/faq/edit/1",
    () => A_FAQ_ENTRY,
    whatever(ADMIN),
  ),
  [`${CONTENT}/faq/edit/actions.ts#changeFaqAction`]: moving(
    "/faq/edit",
    () => ({ ...key(), change: "remove-1" }),
    whatever(ADMIN),
  ),
  [`${CONTENT}/mail/[id]/actions.ts#retryMailAction`]: moving(
    "/mail/1",
    () => ({ ...key(), id: "1", mailId: "1" }),
    whatever(ADMIN),
  ),
  [`${CONTENT}/people/actions.ts#changeAccountAction`]: moving(
    ({ personId }) => `/people/${personId}`,
    ({ personId }) => ({ ...key(), personId, change: "disable" }),
    MANAGERS,
  ),
  [`${CONTENT}/people/actions.ts#inviteOfficerAction`]: answering(
    "/people/new",
    () => ({ ...key(), displayName: "ผู้บุกรุก", email: "intruder@example.go.th", reach: "none" }),
    whatever(ADMIN),
  ),
  [`${CONTENT}/people/actions.ts#changeRightAction`]: answering(
    ({ personId }) => `/people/${personId}`,
    ({ personId }) => ({ ...key(), personId, rowVersion: "1", reach: "none" }),
    whatever(ADMIN),
  ),
  [`${CONTENT}/regions/set-region-action.ts#setRegionAction`]: answering(
    "/regions",
    () => ({ ...key(), region: "7", provinces: ["90"] }),
    whatever(ADMIN),
  ),
  [`${CONTENT}/reviews/[planId]/decide-plan-action.ts#decidePlanAction`]: answering(
    ({ planId }) => `/reviews/${planId}`,
    ({ planId }) => ({
      key: randomUUID(),
      planId,
      rowVersion: "1",
      shownScores: "",
      deed: "reopen",
      reason: "ทดสอบ",
    }),
    { own: ["province", "nacc"], other: ["province", "nacc"], far: ["farProvince", "nacc"] },
  ),
  // Of a submission that nobody has; tests/status-reports/submissions asks who decides on one that is there.
  [`${CONTENT}/round-reviews/[id]/decide-round-action.ts#decideRoundAction`]: answering(
    "/round-reviews/999999999",
    () => ({
      key: randomUUID(),
      submissionId: "999999999",
      rowVersion: "1",
      deed: "return",
      reason: "ทดสอบ",
    }),
    {},
  ),
  [`${CONTENT}/registry/actions.ts#addLaoAction`]: {
    ...answering("/registry/new", () => ({ ...key(), code: "x" }), whatever(["nacc"])),
    refusedAs: ["shown"],
  },
  [`${CONTENT}/registry/actions.ts#changeLaoAction`]: {
    ...answering(
      ({ laoCode }) => `/registry/${laoCode}`,
      ({ laoCode }) => ({ ...key(), laoCode, rowVersion: "1", deed: "retire" }),
      { own: ["nacc"], other: ["nacc"], far: ["nacc"] },
    ),
    refusedAs: ["shown"],
  },
  [`${CONTENT}/registry/actions.ts#bringBackLaoAction`]: {
    ...answering(
      ({ laoCode }) => `/registry/${laoCode}`,
      ({ laoCode }) => ({ ...key(), laoCode, rowVersion: "1" }),
      { own: ["nacc"], other: ["nacc"], far: ["nacc"] },
    ),
    refusedAs: ["shown"],
  },
  [`${CONTENT}/registry/import/actions.ts#sendRegistryFileAction`]: answering(
    "/registry/import",
    key,
    whatever(["nacc"]),
  ),
  [`${CONTENT}/registry/import/actions.ts#writeRegistryImportAction`]: answering(
    "/registry/import",
    () => ({ ...key(), importId: randomUUID(), fingerprint: randomUUID() }),
    {},
  ),
  [`${CONTENT}/rounds/actions.ts#setRoundDatesAction`]: answering(
    "/rounds/2570/12",
    () => ({
      key: randomUUID(),
      fiscalYear: "2570",
      round: "12",
      rowVersion: "1",
      opensOn: "2 ตุลาคม 2570",
      closesOn: "31 ตุลาคม 2570",
    }),
    whatever(CENTRAL_OFFICE),
  ),
  [`${CONTENT}/rounds/actions.ts#extendRoundAction`]: {
    ...answering(
      "/rounds/2570/12",
      ({ laoCode }) => ({
        key: randomUUID(),
        fiscalYear: "2570",
        round: "12",
        laoCodes: [laoCode],
        until: "30 พฤศจิกายน 2570",
        reason: "ทดสอบ",
      }),
      { own: ["province", "nacc"], other: ["province", "nacc"], far: ["farProvince", "nacc"] },
    ),
    refusedAs: ["shown"],
  },
  [`${CONTENT}/rounds/actions.ts#revokeExtensionAction`]: moving(
    ({ laoCode }) => `/rounds/2570/12/laos/${laoCode}`,
    ({ laoCode }) => ({ fiscalYear: "2570", round: "12", laoCode, extensionId: "999999999" }),
    {},
  ),
  [`${CONTENT}/session-limits/change-limits-action.ts#changeLimitsAction`]: answering(
    "/session-limits",
    () => ({ ...key(), role: "lao", idleMinutes: "10", absoluteMinutes: "20", rowVersion: "1" }),
    whatever(ADMIN),
  ),
  [`${CONTENT}/training-windows/actions.ts#openTrainingAction`]: {
    ...answering(
      "/training-windows",
      ({ laoCode }) => ({ ...key(), codes: laoCode, laoCodes: laoCode, hours: "1", reason: "ทดสอบ" }),
      whatever(OFFICERS),
    ),
  },
  [`${CONTENT}/training-windows/actions.ts#closeTrainingAction`]: moving(
    "/training-windows",
    () => ({ ...key(), windowId: "999999999" }),
    whatever(OFFICERS),
  ),
  "app/(public)/activate/activate-action.ts#activateAction": beforeSignIn("/activate"),
  "app/(public)/forgot-password/actions.ts#requestResetAction": beforeSignIn("/forgot-password"),
  "app/(public)/register/register-action.ts#registerAction": beforeSignIn("/register"),
  "app/(public)/reset-password/[token]/actions.ts#setPasswordAction": beforeSignIn("/reset-password/x"),
  "app/(public)/sign-in/actions.ts#signInAction": beforeSignIn("/sign-in"),
  "app/(public)/sign-in/actions.ts#signInAsDemoAction": beforeSignIn("/sign-in", false),
  "app/(public)/sign-in/code/actions.ts#passSecondStepAction": beforeSignIn("/sign-in/code"),
  "app/_session/sign-out-action.ts#signOutAction": beforeSignIn("/profile", false),
  "app/_session/sign-out-action.ts#signOutEverywhereAction": beforeSignIn("/profile", false),
  "app/_session/view-as-action.ts#viewAsAction": moving("/laos", ({ laoCode }) => ({ laoCode }), {
    own: ["province", "nacc"],
    other: ["province", "nacc"],
    far: ["farProvince", "nacc"],
  }),
  "app/_session/view-as-action.ts#stopViewingAction": beforeSignIn("/summary", false),
};
