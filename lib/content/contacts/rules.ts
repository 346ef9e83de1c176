/**
 * The contact of a province's office: the one that names the province, the shortest where several do.
 *
 * @returns null where none does
 */
export function contactOfProvince<C extends { readonly office: string }>(
  contacts: readonly C[],
  provinceNameTh: string,
): C | null {
  const naming = contacts.filter(({ office }) => office.includes(provinceNameTh));
  return [...naming].sort((one, other) => one.office.length - other.office.length)[0] ?? null;
}
