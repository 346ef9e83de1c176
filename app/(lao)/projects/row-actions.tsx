import { TextLink } from "@/app/_ui/text-link";

type Props = { project: { readonly id: number; readonly name: string; readonly consistent: boolean } };

/**
 * แก้ไข, ลบ and สอดคล้อง / ไม่สอดคล้อง of a row, opened without any script. Its buttons belong to the form about
 * the whole table and name the deed and the project.
 */
export function RowActions({ project }: Props) {
  const change = project.consistent ? "inconsistent" : "consistent";
  return (
    <details>
      <summary className="cursor-pointer max-[64em]:leading-11">
        จัดการ<span className="vh"> {project.name}</span>
      </summary>
      <ul className="[&>li]:flex [&>li]:min-h-8 [&>li]:items-center [&>li]:max-[64em]:min-h-11">
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
