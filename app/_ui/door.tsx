import { Icon, type IconName } from "./icon";
import { TextLink } from "./text-link";

type Props = {
  href: string;
  icon: IconName;
  title: string;
  note: string;
  /** The one most people come for. */
  main?: boolean | undefined;
};

/** A large link of an entry page: what it is and when to take it. */
export function Door({ href, icon, title, note, main }: Props) {
  return (
    <TextLink href={href} className={main ? "door main-door" : "door"}>
      <Icon name={icon} />
      <span>
        <b>{title}</b>
        <span className="door-sub">{note}</span>
      </span>
      <Icon name="right" />
    </TextLink>
  );
}
