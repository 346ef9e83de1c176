/** The four words for what a plan holds; a line breaks between them, never inside. */
export function ProjectWords() {
  return (
    <>
      <span className="nowrap">โครงการ</span>/<wbr />
      <span className="nowrap">กิจกรรม</span>/<wbr />
      <span className="nowrap">มาตรการ</span>/<wbr />
      <span className="nowrap">แนวปฏิบัติงาน</span>
    </>
  );
}
