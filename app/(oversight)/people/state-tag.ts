import type { TagKind } from "@/app/_ui/tag";
import type { AccountState } from "@/db/codes/accounts";

export const STATE_TAG: Readonly<Record<AccountState, TagKind>> = {
  unclaimed: "none",
  active: "done",
  disabled: "bad",
};
