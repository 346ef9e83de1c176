/** An edition's framework as it is first stored; officers edit it from then on. */
export type Framework = {
  readonly firstFiscalYear: number;
  readonly lastFiscalYear: number;
  readonly confirmed: boolean;
  readonly dimensions: readonly { number: number; nameTh: string; confirmed: boolean }[];
  readonly subItems: readonly { code: string; nameTh: string; confirmed: boolean }[];
};

export const editionName = (first: number, last: number) => `แผนปฏิบัติการป้องกันการทุจริต (พ.ศ. ${first}-${last})`;

const item = (code: string, nameTh: string, confirmed = false) => ({ code, nameTh, confirmed });

const SUB_ITEMS_2561 = [
  item("1.1", "การสร้างจิตสำนึกและความตระหนักแก่บุคลากรทั้งฝ่ายการเมืองและฝ่ายประจำของ อปท.", true),
  item("1.2", "การสร้างจิตสำนึกและความตระหนักแก่ประชาชนทุกภาคส่วนในท้องถิ่น"),
  item("1.3", "การสร้างจิตสำนึกและความตระหนักแก่เด็กและเยาวชน"),
  item("2.1", "แสดงเจตจำนงทางการเมืองในการต่อต้านการทุจริตของผู้บริหาร"),
  item("2.2", "มาตรการสร้างความโปร่งใสในการปฏิบัติราชการ"),
  item("2.3", "มาตรการการใช้ดุลยพินิจและใช้อำนาจหน้าที่ให้เป็นไปตามหลักการบริหารกิจการบ้านเมืองที่ดี"),
  item("2.4", "การเชิดชูเกียรติแก่หน่วยงาน/บุคคลในการดำเนินกิจการ การประพฤติปฏิบัติตนให้เป็นที่ประจักษ์"),
  item("2.5", "มาตรการจัดการในกรณีได้ทราบ หรือรับแจ้ง หรือตรวจสอบพบการทุจริต"),
  item("3.1", "จัดให้มีและเผยแพร่ข้อมูลข่าวสารในช่องทางที่เป็นการอำนวยความสะดวกแก่ประชาชนได้มีส่วนร่วมตรวจสอบ"),
  item("3.2", "การรับฟังความคิดเห็น การรับและตอบสนองเรื่องร้องเรียน/ร้องทุกข์ของประชาชน"),
  item("3.3", "การส่งเสริมให้ประชาชนมีส่วนร่วมบริหารกิจการของ อปท."),
  item("4.1", "มีการจัดวางระบบและรายงานการควบคุมภายในตามที่คณะกรรมการตรวจเงินแผ่นดินกำหนด"),
  item("4.2", "การสนับสนุนให้ภาคประชาชนมีส่วนร่วมตรวจสอบการปฏิบัติหรือการบริหารราชการตามช่องทางที่สามารถดำเนินการได้"),
  item("4.3", "การส่งเสริมบทบาทการตรวจสอบของสภาท้องถิ่น", true),
  item("4.4", "เสริมพลังการมีส่วนร่วมของชุมชน (Community) และบูรณาการทุกภาคส่วนเพื่อต่อต้านการทุจริต"),
] as const;

const dimension = (number: number, nameTh: string, confirmed: boolean) => ({ number, nameTh, confirmed });

export const FRAMEWORKS: readonly Framework[] = [
  {
    firstFiscalYear: 2561,
    lastFiscalYear: 2564,
    confirmed: true,
    dimensions: [
      dimension(1, "การสร้างสังคมที่ไม่ทนต่อการทุจริต", true),
      dimension(2, "การบริหารราชการเพื่อป้องกันการทุจริต", true),
      dimension(3, "การส่งเสริมบทบาทและการมีส่วนร่วมของภาคประชาชน", true),
      dimension(4, "การเสริมสร้างและปรับปรุงกลไกในการตรวจสอบการปฏิบัติราชการขององค์กรปกครองส่วนท้องถิ่น", true),
    ],
    subItems: SUB_ITEMS_2561,
  },
  {
    firstFiscalYear: 2566,
    lastFiscalYear: 2570,
    confirmed: false,
    dimensions: [
      dimension(1, "การสร้างวัฒนธรรมสุจริต", false),
      dimension(2, "การบริหารราชการด้วยความโปร่งใส", true),
      dimension(3, "การส่งเสริมบทบาทและการมีส่วนร่วมของภาคประชาชน", false),
      dimension(4, "การยกระดับกลไกการตรวจสอบการดำเนินการขององค์กรปกครองส่วนท้องถิ่น", false),
    ],
    // This edition's sub-items are not published here. The earlier list is carried over, wholly
    // unconfirmed, so that a project can name one; an administrator corrects it when they are known.
    subItems: SUB_ITEMS_2561.map(({ code, nameTh }) => item(code, nameTh)),
  },
];
