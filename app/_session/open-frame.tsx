import type { ReactNode } from "react";
import type { Crumb } from "@/app/_ui/breadcrumb";
import { PublicFrame } from "./public-frame";
import { findActor } from "./require-actor";
import { SignedInFrame } from "./signed-in-frame";

type Props = {
  /** The page's address, and what it is called in the breadcrumb. */
  current: string;
  crumbs: readonly Crumb[];
  children: ReactNode;
};

/** The frame of a page that everybody may read; somebody signed in keeps their menu around it. */
export async function OpenFrame({ current, crumbs, children }: Props) {
  const actor = await findActor();
  if (!actor) return <PublicFrame>{children}</PublicFrame>;
  return (
    <SignedInFrame actor={actor} current={current} crumbs={crumbs}>
      {children}
    </SignedInFrame>
  );
}
