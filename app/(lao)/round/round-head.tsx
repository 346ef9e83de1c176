/** The head of the grid, and how wide its columns are. */
export function RoundHead() {
  return (
    <>
      <colgroup>
        <col className="w-idx" />
        <col />
        <col className="w-status" />
        <col className="w-tick" />
        <col className="w-money" />
        <col className="w-tick" />
        <col className="w-money" />
        <col className="w-state" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col" rowSpan={2} className="num">
            ที่
          </th>
          <th scope="col" rowSpan={2}>
            โครงการ/
            <wbr />
            กิจกรรม/
            <wbr />
            มาตรการ/
            <wbr />
            <span className="nowrap">แนวปฏิบัติงาน</span>
          </th>
          <th scope="col" rowSpan={2}>
            สถานะการดำเนินงาน
          </th>
          <th scope="colgroup" colSpan={2}>
            <span className="nowrap">ข้อบัญญัติ</span>/<wbr />
            <span className="nowrap">เทศบัญญัติ</span>ฯ
          </th>
          <th scope="colgroup" colSpan={2}>
            การใช้จ่าย
          </th>
          <th scope="col" rowSpan={2}>
            การบันทึก
          </th>
        </tr>
        <tr>
          <th scope="col" className="mid">
            บรรจุไว้
          </th>
          <th scope="col" className="num">
            วงเงิน (บาท)
          </th>
          <th scope="col" className="mid">
            ไม่ใช้งบฯ
          </th>
          <th scope="col" className="num">
            จ่ายจริง (บาท)
          </th>
        </tr>
      </thead>
    </>
  );
}
