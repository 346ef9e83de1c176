import { Icon } from "@/app/_ui/icon";
import { TextLink } from "@/app/_ui/text-link";

type Props = { project: { readonly id: number; readonly name: string; readonly consistent: boolean } };

/**
 * แก้ไข, ลบ and สอดคล้อง / ไม่สอดคล้อง of a row, opened without any script. Its buttons belong to the form about
 * the whole table and name the deed and the project.
 */
export function RowActions({ project }: Props) {
  const change = project.consistent ? "inconsistent" : "consistent";
  return (
    <details className="row-actions">
      <summary>
        จัดการ<span className="vh"> {project.name}</span>
        <Icon name="right" />
      </summary>
      <ul>
        <li>
          <TextLink href={`/projects/${project.id}/edit`}>
            แก้ไข<span className="vh"> {project.name}</span>
          </TextLink>
        </li>
        <li>
          <button type="submit" className="text-button" name="change" value={`${change}-${project.id}`}>
            {project.consistent ? "ไม่สอดคล้อง" : "สอดคล้อง"}
            <span className="vh"> {project.name}</span>
          </button>
        </li>
        <li>
          <button type="submit" className="text-button" name="change" value={`delete-${project.id}`}>
            ลบ<span className="vh"> {project.name}</span>
          </button>
        </li>
      </ul>
    </details>
  );
}
