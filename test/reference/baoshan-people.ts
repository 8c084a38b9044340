// 保政办规〔2022〕2号 第六条 … 按照四类人员并分别实施医疗救助。第十四条 具有多重身份的医疗救助对象，按照就高不就低的原则给予救助待遇 …
// 第八条(二) 定额资助：二类人员及丧失劳动能力的一二级重度残疾人、低收入家庭中60周岁以上的贫困老年人和未成年人（含三级残疾中的智力和精神残疾人），
// 腾冲市、龙陵县边境一线行政村的农村居民（含重点优抚对象）。
// 第十三条 … 脱贫人口（原建档立卡贫困户） … 按照 … 有关政策规定执行: 脱贫人口 alone is of none of the four.

export type BaoshanClass = 1 | 2 | 3 | 4;

const WORDS: readonly (readonly [BaoshanClass, readonly string[]])[] = [
  [1, ['特困人员', '孤儿', '事实无人抚养儿童']],
  [2, ['低保对象', '返贫致贫人口']],
  [3, ['低保边缘对象', '易返贫致贫人口', '深度困难职工', '脱贫不稳定户', '边缘易致贫户', '突发严重困难户']],
  [4, ['因病致贫重病患者', '相对困难职工', '其他特殊困难人员']],
];

const ALSO_SUBSIDISED = [
  ...['丧失劳动能力一二级重度残疾人', '低收入家庭60周岁以上老年人', '低收入家庭未成年人'],
  ...['低收入家庭三级智力精神残疾', '边境一线行政村农村居民'],
];

/** The best class of a person; undefined when no word is of the four. */
export const baoshanClass = (identities: readonly string[]): BaoshanClass | undefined =>
  WORDS.find(([, words]) => identities.some((identity) => words.includes(identity)))?.[0];

export const isAlsoSubsidised = (identities: readonly string[]): boolean =>
  identities.some((identity) => ALSO_SUBSIDISED.includes(identity));
