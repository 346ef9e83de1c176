import type { ReactNode } from "react";
import { Icon } from "../icon";
import { TextLink } from "../text-link";

type Props = {
  /** How much there is, or is left: the first words of the bar. */
  remain: ReactNode;
  /** How many rows are to be mended, and the address of the first. */
  wrong: number;
  firstWrong: string | undefined;
  /** What was saved last, or is under way. */
  last: string;
  children: ReactNode;
};

/** Stands at the foot of a grid and stays in sight: what is left, what is wrong, when it was saved, and the button. */
export function SaveBar({ remain, wrong, firstWrong, last, children }: Props) {
  return (
    <div className="savebar">
      <p className="remain">{remain}</p>
      <p className="bad-link">
        {wrong > 0 && firstWrong ? (
          <TextLink href={firstWrong}>
            <Icon name="alert" /> {wrong} แถวต้องแก้ไข
          </TextLink>
        ) : null}
      </p>
      <p className="last soft" role="status">
        {last}
      </p>
      {children}
    </div>
  );
}
