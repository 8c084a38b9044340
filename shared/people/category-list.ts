/**
 * An identity that opens a right to aid (救助身份). `id` never changes; `word` is the word to print; `aliases` are what lists of other departments
 * and screens of other systems write for it; `certifiedBy` is the department that certifies it, absent where the documents leave it
 * open; `within` is the wider identity that a document naming only that one means to include.
 */
export type Category = { id: string; word: string; aliases: string[]; certifiedBy?: string; within?: string };

const civilAffairs: Category[] = [
  {
    id: 'tekun',
    word: '特困人员',
    certifiedBy: '民政',
    aliases: words(
      '特困 特困户 特困对象 特困供养 特困供养人员 特困供养对象 特困救助供养人员 城乡特困人员 城乡特困供养人员 城市特困 城市特困人员 农村特困',
      '农村特困人员 分散供养特困人员 集中供养特困人员 特困分散供养 特困集中供养 特困分散供养人员 特困集中供养人员',
    ),
  },
  {
    id: 'three-nos',
    word: '城市三无人员',
    within: 'tekun', // 国发〔2016〕14号 made one identity of 城市三无 and 农村五保
    certifiedBy: '民政',
    aliases: words('三无 三无人员 三无对象 城市三无 城市三无对象 城镇三无 城镇三无人员 城镇三无对象'),
  },
  {
    id: 'five-guarantees',
    word: '农村五保对象',
    within: 'tekun',
    certifiedBy: '民政',
    aliases: words(
      '五保 五保户 五保对象 五保人员 五保供养对象 五保供养人员 农村五保 农村五保户 农村五保人员 农村五保供养对象 农村五保供养人员',
    ),
  },
  {
    id: 'orphan',
    word: '孤儿',
    certifiedBy: '民政',
    aliases: words('城乡孤儿 散居孤儿 社会散居孤儿 集中养育孤儿 机构养育孤儿 福利机构孤儿'),
  },
  {
    id: 'unattended-child',
    word: '事实无人抚养儿童',
    certifiedBy: '民政',
    aliases: words('事实无人抚养困境儿童 事实无人抚养 事实孤儿 城乡事实无人抚养儿童'),
  },
  {
    id: 'dibao',
    word: '低保对象',
    certifiedBy: '民政',
    aliases: words(
      '低保 低保户 低保人员 低保家庭 低保家庭成员 城乡低保 城乡低保对象 城乡低保户 城乡低保人员 农村低保 农村低保对象 农村低保户 农村低保人员',
      '城市低保 城市低保对象 城市低保户 城市低保人员 城镇低保 城镇低保对象 城镇低保户 最低生活保障 最低生活保障对象 最低生活保障人员',
      '最低生活保障家庭成员 城乡最低生活保障对象 农村最低生活保障对象 城市最低生活保障对象 享受最低生活保障人员',
    ),
  },
  {
    id: 'dibao-margin',
    word: '低保边缘家庭成员',
    certifiedBy: '民政',
    aliases: words(
      '低保边缘 低保边缘户 低保边缘对象 低保边缘人员 低保边缘人口 低保边缘家庭 低边 低边户 低边对象 城乡低保边缘对象 城乡低保边缘家庭成员',
      '最低生活保障边缘家庭成员 最低生活保障边缘家庭 最低生活保障边缘对象',
    ),
  },
  {
    id: 'low-income',
    word: '低收入家庭成员',
    certifiedBy: '民政',
    aliases: words('低收入家庭 低收入家庭人员 城乡低收入家庭成员'),
  },
  {
    id: 'low-income-elder',
    word: '低收入家庭60岁以上老年人',
    within: 'low-income',
    certifiedBy: '民政',
    aliases: words(
      '低收入家庭60周岁以上老年人 低收入家庭60周岁以上的老年人 低收入家庭60周岁以上的贫困老年人 低收入家庭中60周岁以上的贫困老年人',
      '低收入家庭六十周岁以上老年人 低收入家庭六十周岁以上的老年人 低收入家庭六十岁以上老年人 低收入家庭老年人',
    ),
  },
  {
    id: 'low-income-minor',
    word: '低收入家庭未成年人',
    within: 'low-income',
    certifiedBy: '民政',
    aliases: words('低收入家庭的未成年人 低收入家庭中的未成年人 低收入家庭中未成年人'),
  },
  {
    id: 'illness-impoverished',
    word: '因病致贫重病患者',
    certifiedBy: '民政',
    aliases: words(
      '因病致贫 因病致贫患者 因病致贫人员 因病致贫大病患者 因病致贫家庭 因病致贫家庭重病患者 因病致贫家庭大病患者',
    ),
  },
];

const ruralRevitalisation: Category[] = [
  {
    id: 'returned-to-poverty',
    word: '返贫致贫人口',
    certifiedBy: '乡村振兴',
    aliases: words('返贫致贫 返贫致贫户 返贫致贫人员 返贫致贫对象 农村返贫致贫人口'),
  },
  {
    id: 'at-risk',
    word: '易返贫致贫人口',
    certifiedBy: '乡村振兴',
    aliases: words(
      '易返贫致贫 易返贫致贫户 易返贫致贫人员 易返贫致贫对象 农村易返贫致贫人口 纳入监测的易返贫致贫人口 纳入监测的农村易返贫致贫人口',
      '纳入监测范围的易返贫致贫人口 纳入监测范围的农村易返贫致贫人口 防止返贫监测对象 防返贫监测对象 监测对象 监测户 监测帮扶对象',
      '三类监测对象 未消除风险监测对象',
    ),
  },
  {
    id: 'unstable-out-of-poverty',
    word: '脱贫不稳定户',
    within: 'at-risk',
    certifiedBy: '乡村振兴',
    aliases: words('脱贫不稳定 脱贫不稳定人口 脱贫不稳定人员 脱贫不稳定对象'),
  },
  {
    id: 'margin-of-poverty',
    word: '边缘易致贫户',
    within: 'at-risk',
    certifiedBy: '乡村振兴',
    aliases: words('边缘易致贫 边缘易致贫人口 边缘易致贫人员 边缘易致贫对象'),
  },
  {
    id: 'sudden-difficulty',
    word: '突发严重困难户',
    within: 'at-risk',
    certifiedBy: '乡村振兴',
    aliases: words('突发严重困难 突发严重困难人口 突发严重困难人员 突发严重困难对象 突发严重困难家庭'),
  },
  {
    id: 'out-of-poverty',
    word: '脱贫人口',
    certifiedBy: '乡村振兴',
    aliases: words(
      '脱贫户 脱贫人员 已脱贫人口 稳定脱贫人口 原建档立卡贫困户 原建档立卡贫困人口 脱贫人口（原建档立卡贫困户）',
    ),
  },
  {
    id: 'registered-poor',
    word: '建档立卡贫困人口',
    certifiedBy: '乡村振兴', // until 2021 the poverty-alleviation office (扶贫)
    aliases: words(
      '建档立卡 建档立卡户 建档立卡人口 建档立卡人员 建档立卡贫困户 农村建档立卡贫困人口 建卡贫困户 建卡贫困人口',
    ),
  },
  {
    id: 'targeted-alleviation',
    word: '精准扶贫重点帮扶对象',
    certifiedBy: '乡村振兴',
    aliases: words('精准扶贫重点帮扶人员 精准扶贫对象 精准扶贫人员'),
  },
];

const disability: Category[] = [
  {
    id: 'severe-disability',
    word: '重度残疾人员',
    certifiedBy: '残联',
    aliases: words(
      '重残 重残人员 重度残疾 重度残疾人 城乡重度残疾人员 城乡重度残疾人 1-2级残疾 1-2级残疾人 1-2级重度残疾人 重度（1-2级）残疾人员',
      '城乡重度（1-2级）残疾人员 一二级残疾人 一二级重度残疾人 一、二级残疾人 一、二级重度残疾人',
    ),
  },
  { ...ofGrade(1), within: 'severe-disability' },
  { ...ofGrade(2), within: 'severe-disability' },
  ofGrade(3),
  ofGrade(4),
  {
    id: 'disabled-unable-to-work',
    word: '丧失劳动能力一二级重度残疾人',
    within: 'severe-disability',
    certifiedBy: '残联',
    aliases: words(
      '丧失劳动能力的一二级重度残疾人 丧失劳动能力的一、二级重度残疾人 丧失劳动能力重度残疾人 丧失劳动能力的重度残疾人',
      '丧失劳动能力的重度（二级及以上）残疾人',
    ),
  },
  {
    id: 'low-income-disability-3',
    word: '低收入家庭三级智力精神残疾',
    certifiedBy: '残联',
    aliases: words(
      '低收入家庭三级智力精神残疾人 低收入家庭三级智力和精神残疾人 低收入家庭三级智力、精神残疾人 低收入家庭三级精神智力残疾人',
    ),
  },
];

const others: Category[] = [
  {
    id: 'veteran',
    word: '在乡重点优抚对象',
    certifiedBy: '退役军人',
    aliases: words(
      '优抚 优抚对象 重点优抚 重点优抚对象 在乡重点优抚 在乡优抚对象 在乡重点优抚对象（不含1—6级残疾军人）',
    ),
  },
  { id: 'worker-hardship', word: '困难职工', certifiedBy: '工会', aliases: words('城市困难职工 城镇困难职工') },
  {
    id: 'worker-deep-hardship',
    word: '深度困难职工',
    within: 'worker-hardship',
    certifiedBy: '工会',
    aliases: words('深度困难 深困职工 城市深度困难职工'),
  },
  {
    id: 'worker-relative-hardship',
    word: '相对困难职工',
    within: 'worker-hardship',
    certifiedBy: '工会',
    aliases: words('相对困难 相困职工 城市相对困难职工'),
  },
  {
    id: 'worker-sudden-hardship',
    word: '意外致困职工',
    within: 'worker-hardship',
    certifiedBy: '工会',
    aliases: words('意外致困 城市意外致困职工'),
  },
  {
    id: 'family-planning-hardship',
    word: '计生特殊困难家庭成员',
    certifiedBy: '卫健',
    aliases: words(
      '计生特殊困难家庭 计生特殊家庭 计生特殊家庭成员 计划生育特殊困难家庭 计划生育特殊困难家庭成员 计划生育特殊家庭 计划生育特殊家庭成员',
    ),
  },
  {
    id: 'illness-expense',
    word: '因病支出困难家庭重病患者',
    certifiedBy: '医保',
    aliases: words('因病支出 因病支出困难 因病支出困难家庭 因病支出患者'),
  },
  { id: 'special-hardship', word: '特殊困难人员', certifiedBy: '医保', aliases: [] },
  {
    id: 'other-hardship',
    word: '其他特殊困难人员',
    aliases: words(
      '其他特殊困难 其它特殊困难人员 政府规定的其他特殊困难人员 我市人民政府规定的其他特殊困难人员 县级以上人民政府规定的其他特殊困难人员',
    ),
  },
  {
    id: 'border-resident',
    word: '边境一线行政村农村居民',
    aliases: words('边境一线行政村的农村居民 边境一线农村居民 边境一线行政村居民'),
  },
];

/** The national list: the identity words of the five documents, each once, with the aliases that are in use. */
export const categories: Category[] = [...civilAffairs, ...ruralRevitalisation, ...disability, ...others];

function ofGrade(grade: 1 | 2 | 3 | 4): Category {
  const g = `${grade}级`;
  const severe = grade <= 2 ? ` 重度残疾${g} 重残${g} ${g}重残 ${g}重度残疾 ${g}重度残疾人 重度残疾人${g}` : '';
  const aliases = `${g}残疾 ${g}残疾人 残疾${g} 残疾人${g} 残疾等级${g}${severe}`;
  return { id: `disability-${grade}`, word: `残疾${g}`, certifiedBy: '残联', aliases: words(aliases) };
}

function words(...lines: string[]): string[] {
  return lines.flatMap((line) => line.split(' '));
}
