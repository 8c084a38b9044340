import type { StaffRole } from '@yizhu/shared/casework/application';

/** Made-up people: no area code begins with 99, so that no id number here is anybody's. */
export type DemoPerson = {
  readonly openid: string;
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string;
  /** The township's nine digits; its first six are the county's. */
  readonly township: string;
  readonly place: string;
  /** Id of shared/people/category-list. */
  readonly category: string;
};

export type DemoStaff = {
  readonly openid: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly department: string;
  /** Nine digits for a township, six for a county. */
  readonly scope: string;
};

const resident = (
  openid: string,
  name: string,
  idNumber: string,
  phone: string,
  [township, place]: readonly [string, string],
  category: string,
): DemoPerson => ({ openid, name, idNumber, phone, township, place, category });

const yangquan = ['140311100', '阳泉市郊区荫营镇'] as const;
const heshan = ['440784101', '鹤山市龙口镇'] as const;
const xiushan = ['500241103', '秀山县清溪场镇'] as const;
const pengshui = ['500243101', '彭水县保家镇'] as const;
const baoshan = ['530502101', '保山市隆阳区板桥镇'] as const;

/** Two or three of each of the five regions. */
export const demoPeople: readonly DemoPerson[] = [
  resident('demo-wang', '演示王秀英', '990001195203140248', '13900000001', yangquan, 'dibao'),
  resident('demo-li', '演示李建国', '990001194807091139', '13900000002', yangquan, 'tekun'),
  resident('demo-zhao', '演示赵小燕', '990001198511222468', '13900000003', yangquan, 'illness-impoverished'),
  resident('demo-liang', '演示梁伟强', '990002196302183316', '13900000004', heshan, 'dibao'),
  resident('demo-huang', '演示黄少芬', '990002197709054289', '13900000005', heshan, 'tekun'),
  resident('demo-yang', '演示杨昌武', '990003196905215176', '13900000006', xiushan, 'dibao'),
  resident('demo-shi', '演示石玉梅', '990003199108166221', '13900000007', xiushan, 'dibao-margin'),
  resident('demo-ran', '演示冉光明', '990004195812307356', '13900000008', pengshui, 'tekun'),
  resident('demo-xie', '演示谢桂芳', '990004197404118483', '13900000009', pengshui, 'dibao'),
  resident('demo-duan', '演示段学文', '990005196606079111', '13900000010', baoshan, 'dibao'),
  resident('demo-ma', '演示马春花', '990005198001191265', '13900000011', baoshan, 'dibao-margin'),
];

/** Everybody an application of Yangquan needs on its way, and an administrator in each of the other regions. */
export const demoStaff: readonly DemoStaff[] = [
  { openid: 'demo-clerk', name: '演示周敏', role: 'township-clerk', department: '荫营镇政府', scope: yangquan[0] },
  { openid: 'demo-leader', name: '演示吴刚', role: 'township-leader', department: '荫营镇政府', scope: yangquan[0] },
  { openid: 'demo-county-clerk', name: '演示郑洁', role: 'county-clerk', department: '郊区医保局', scope: '140311' },
  { openid: 'demo-reviewer', name: '演示冯涛', role: 'county-reviewer', department: '郊区医保局', scope: '140311' },
  { openid: 'demo-finance', name: '演示陈静', role: 'county-finance', department: '郊区财政局', scope: '140311' },
  { openid: 'demo-admin', name: '演示褚伟', role: 'administrator', department: '郊区医保局', scope: '140311' },
  { openid: 'demo-admin-heshan', name: '演示卫丽', role: 'administrator', department: '鹤山市医保局', scope: '440784' },
  {
    openid: 'demo-admin-xiushan',
    name: '演示蒋波',
    role: 'administrator',
    department: '秀山县医保局',
    scope: '500241',
  },
  {
    openid: 'demo-admin-pengshui',
    name: '演示沈兰',
    role: 'administrator',
    department: '彭水县医保局',
    scope: '500243',
  },
  {
    openid: 'demo-admin-baoshan',
    name: '演示韩松',
    role: 'administrator',
    department: '隆阳区医保局',
    scope: '530502',
  },
];
