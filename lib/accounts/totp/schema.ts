import { z } from "zod";
import { SECOND_STEP_REFUSAL_TH } from "./messages";
import { readProof } from "./rules";

const UNREADABLE = SECOND_STEP_REFUSAL_TH.unreadable;

/** What is typed as a second step: a code or a recovery code. Only what could be neither is refused here. */
export const secondStepSchema = z.object({
  code: z.string(UNREADABLE).refine((typed) => readProof(typed) !== null, UNREADABLE),
});

const FIRST_CODE_TH = "พิมพ์รหัส 6 หลักที่แอปแสดงหลังสแกน QR";

/** The first code of a new program. */
export const confirmEnrolmentSchema = z.object({
  code: z.string(FIRST_CODE_TH).refine((typed) => readProof(typed)?.kind === "code", FIRST_CODE_TH),
  formKey: z.uuid(),
});
