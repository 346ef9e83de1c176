import type { CirclePart } from "./circles";
import { Icon } from "./icon";

/** What each mark of a chart means, and how many there are. */
export function ChartLegend({ parts }: { parts: readonly CirclePart[] }) {
  return (
    <ul className="legend-list">
      {parts.map(({ label, count, icon, colour }) => (
        <li key={label}>
          <Icon name={icon} className={`c-${colour}`} />
          <span>{label}</span>
          <b>{count.toLocaleString("en-US")}</b>
        </li>
      ))}
    </ul>
  );
}
