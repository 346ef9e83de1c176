/** เทศบาลตำบลพะวง is headed by นายกเทศมนตรีตำบลพะวง, every other kind by นายก and its own name. */
const MUNICIPALITY = /^เทศบาล/;
const HAS_A_NAYOK = /^(?:องค์การบริหารส่วน|เมืองพัทยา)/;

/**
 * How a letter addresses an LAO: by its head's office, never by a person.
 *
 * @param laoNameTh as it stands in reports: องค์การบริหารส่วนจังหวัดสงขลา
 * @source docs/sources.md, Techniques, Letters
 */
export function headOfLao(laoNameTh: string): string {
  if (MUNICIPALITY.test(laoNameTh)) return laoNameTh.replace(MUNICIPALITY, "นายกเทศมนตรี");
  if (HAS_A_NAYOK.test(laoNameTh)) return `นายก${laoNameTh}`;
  return `ผู้บริหาร${laoNameTh}`;
}
