import { Fragment } from "react";

/** A label of several words divided by "/": on a narrow screen it breaks after a bar and nowhere else. */
export function SlashedName({ children }: { children: string }) {
  const words = children.split("/");
  return words.map((word, index) => (
    <Fragment key={word}>
      {index > 0 ? <wbr /> : null}
      <span className="nowrap">{index < words.length - 1 ? `${word}/` : word}</span>
    </Fragment>
  ));
}
