// 彭水府办发〔2023〕52号 二(四)2 对同时符合多重救助身份的人员按待遇就高不重复原则确定唯一救助类别给予救助。

export type PengshuiCategory =
  | '特困人员'
  | '低保对象'
  | '返贫致贫人口'
  | '易返贫致贫人口'
  | '低保边缘家庭成员'
  | '因病致贫重病患者'
  | '在乡重点优抚对象'
  | '重度残疾人员';

/** The categories from the highest down, each with the words that name it (二(一)). */
const WORDS: readonly (readonly [PengshuiCategory, readonly string[]])[] = [
  ['特困人员', ['特困人员', '城市三无人员', '农村五保对象', '城乡孤儿', '事实无人抚养困境儿童']],
  ['低保对象', ['低保对象']],
  ['返贫致贫人口', ['返贫致贫人口']],
  ['易返贫致贫人口', ['易返贫致贫人口', '脱贫不稳定户', '边缘易致贫户', '突发严重困难户']],
  ['低保边缘家庭成员', ['低保边缘家庭成员']],
  ['因病致贫重病患者', ['因病致贫重病患者']],
  ['在乡重点优抚对象', ['在乡重点优抚对象']],
  ['重度残疾人员', ['重度残疾人员', '残疾1级', '残疾2级']],
];

/** The one category that holds for a person of these identities; undefined when none of the words is an identity here. */
export const pengshuiCategory = (identities: readonly string[]): PengshuiCategory | undefined =>
  WORDS.find(([, words]) => identities.some((identity) => words.includes(identity)))?.[0];
