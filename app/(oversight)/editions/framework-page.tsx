import type { ReactNode } from "react";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ActionForm } from "@/app/_ui/action-form";
import { ButtonLink, ButtonRow } from "@/app/_ui/button";
import { SubmitButton } from "@/app/_ui/submit-button";
import { ThaiText } from "@/app/_ui/thai-phrases";
import type { Actor } from "@/lib/accounts/actor";
import type { KeptEdition } from "@/lib/plans/editions/keeping/data";
import type { FormState } from "@/lib/platform/form-state";
import { spanTh } from "./edition-words";
import { FrameworkFields } from "./framework-fields";

type Props = {
  actor: Actor;
  edition: KeptEdition;
  /** What the page is called in the breadcrumb. */
  crumb: string;
  heading: string;
  /** Said after the edition's name. */
  note?: string;
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  parked: FormState | undefined;
  children: ReactNode;
  /** What else can be done, below the form. */
  below?: ReactNode;
};

/** A form about one part of an edition's framework: a dimension, or a sub-item. */
export function FrameworkPage({
  actor,
  edition,
  crumb,
  heading,
  note,
  action,
  parked,
  children,
  below,
}: Props) {
  const home = `/editions/${edition.id}` as const;
  return (
    <SignedInFrame
      actor={actor}
      current="/editions"
      crumbs={[
        { label: "แผนปฏิบัติการและเกณฑ์", href: "/editions" },
        { label: `พ.ศ. ${spanTh(edition)}`, href: home },
        { label: crumb },
      ]}
    >
      <ActionForm
        action={action}
        initial={parked}
        labelledBy="framework-heading"
        head={
          <>
            <h1 className="form-h1" id="framework-heading">
              {heading}
            </h1>
            <p className="soft">
              <ThaiText>{note === undefined ? edition.nameTh : `${edition.nameTh} ${note}`}</ThaiText>
            </p>
          </>
        }
      >
        <FrameworkFields edition={edition} />
        {children}
        <ButtonRow>
          <SubmitButton>บันทึก</SubmitButton>
          <ButtonLink kind="quiet" href={home}>
            กลับโดยไม่บันทึก
          </ButtonLink>
        </ButtonRow>
      </ActionForm>
      {below}
    </SignedInFrame>
  );
}
