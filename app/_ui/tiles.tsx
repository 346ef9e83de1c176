import { Icon, type IconName } from "./icon";
import { TextLink } from "./text-link";
import { ThaiText } from "./thai-phrases";

export type TileTone = "done" | "wait" | "bad" | "plain";

export type Tile = {
  readonly label: string;
  readonly figure: string;
  /** What was counted, in words. */
  readonly meaning: string;
  readonly icon: IconName;
  readonly tone: TileTone;
  /** The list of what was counted. */
  readonly href: string;
};

/** Figures that lead to their lists, the ones that need something in saturated colours. */
export function Tiles({ tiles }: { tiles: readonly Tile[] }) {
  return (
    <ul className="tiles">
      {tiles.map(({ label, figure, meaning, icon, tone, href }) => (
        <li key={label}>
          <TextLink href={href} className={`tile tile-${tone}`}>
            <span className="tile-t">
              <Icon name={icon} />
              <span>
                <ThaiText>{label}</ThaiText>
              </span>
            </span>
            <b>{figure}</b>
            <span className="soft">
              <ThaiText>{meaning}</ThaiText>
            </span>
          </TextLink>
        </li>
      ))}
    </ul>
  );
}
