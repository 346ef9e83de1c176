/** How the grid is filled in: keys, pasting, when a row is saved. */
export function RoundWords() {
  return (
    <details className="mb-3 no-print">
      <summary className="min-h-11 cursor-pointer leading-11">วิธีกรอกด้วยแป้นพิมพ์ และวิธีวางจาก Excel</summary>
      <div className="two">
        <div className="stack">
          <h2>แป้นพิมพ์</h2>
          <p>
            Enter ลงแถวถัดไป · Shift+Enter ขึ้น · Tab ช่องถัดไป · ลูกศรไปช่องข้างเคียง · Ctrl+ลูกศร ออกจากรายการเลือก ·
            เว้นวรรค ทำหรือลบเครื่องหมาย
          </p>
          <p>แถวที่กรอกครบแล้วบันทึกเองเมื่อออกจากแถว แถวที่ยังกรอกไม่ครบรอจนกดบันทึกทุกแถว</p>
        </div>
        <div className="stack">
          <h2>วางจาก Excel</h2>
          <p>
            คัดลอกคอลัมน์เดียวหรือหลายคอลัมน์ แล้ววางที่ช่องแรก คอลัมน์เรียงเป็น สถานะ บรรจุไว้ วงเงิน ไม่ใช้งบฯ จ่ายจริง หมายเหตุ
          </p>
          <p>สถานะใช้คำเดียวกับรายการให้เลือก ช่องทำเครื่องหมาย กรอก ใช่ หรือ 1 หากไม่ใช่ เว้นว่างหรือกรอก 0</p>
        </div>
      </div>
    </details>
  );
}
