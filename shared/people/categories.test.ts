import { categoryOf, findCategory, plainWord } from './categories';
import { categories } from './category-list';

const idOf = (word: string) => findCategory(word)?.id;

describe('the national list', () => {
  test('gives every word and alias to exactly one category', () => {
    const owners = new Map<string, string[]>();
    for (const { id, word, aliases } of categories) {
      for (const each of [word, ...aliases]) {
        owners.set(plainWord(each), [...(owners.get(plainWord(each)) ?? []), id]);
      }
    }
    expect([...owners].filter(([, ids]) => new Set(ids).size > 1)).toEqual([]);
  });

  test('writes no alias twice inside one category', () => {
    for (const { word, aliases } of categories) {
      const plain = [word, ...aliases].map(plainWord).filter((each) => each !== plainWord(word));
      expect(plain).toEqual([...new Set(plain)]);
    }
  });

  test('has ids that are unique, kebab-case and point to one another', () => {
    const ids = categories.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, within } of categories) {
      expect(id).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
      if (within) expect(categoryOf(within)?.id).toBe(within);
    }
  });

  test('says who certifies each, except where the documents leave it open', () => {
    expect(categories.filter(({ certifiedBy }) => !certifiedBy).map(({ id }) => id)).toEqual([
      'other-hardship',
      'border-resident',
    ]);
  });
});

describe('findCategory knows the identity words of the five documents', () => {
  test.each([
    ['秀山', '返贫致贫人口', 'returned-to-poverty'],
    ['秀山', '脱贫不稳定户', 'unstable-out-of-poverty'],
    ['秀山', '边缘易致贫户', 'margin-of-poverty'],
    ['秀山', '突发严重困难户', 'sudden-difficulty'],
    ['彭水', '特困人员', 'tekun'],
    ['彭水', '城市三无人员', 'three-nos'],
    ['彭水', '农村五保对象', 'five-guarantees'],
    ['彭水', '城乡孤儿', 'orphan'],
    ['彭水', '事实无人抚养困境儿童', 'unattended-child'],
    ['彭水', '低保对象', 'dibao'],
    ['彭水', '易返贫致贫人口', 'at-risk'],
    ['彭水', '低保边缘家庭成员', 'dibao-margin'],
    ['彭水', '因病致贫重病患者', 'illness-impoverished'],
    ['彭水', '在乡重点优抚对象', 'veteran'],
    ['彭水', '重度残疾人员', 'severe-disability'],
    ['彭水', '残疾1级', 'disability-1'],
    ['彭水', '残疾2级', 'disability-2'],
    ['阳泉', '特困供养人员', 'tekun'],
    ['阳泉', '建档立卡贫困人口', 'registered-poor'],
    ['阳泉', '低收入家庭60岁以上老年人', 'low-income-elder'],
    ['阳泉', '低收入家庭未成年人', 'low-income-minor'],
    ['阳泉', '重度残疾人', 'severe-disability'],
    ['阳泉', '计生特殊困难家庭成员', 'family-planning-hardship'],
    ['阳泉', '因病支出困难家庭重病患者', 'illness-expense'],
    ['阳泉', '因病致贫家庭重病患者', 'illness-impoverished'],
    ['保山', '孤儿', 'orphan'],
    ['保山', '事实无人抚养儿童', 'unattended-child'],
    ['保山', '低保边缘对象', 'dibao-margin'],
    ['保山', '深度困难职工', 'worker-deep-hardship'],
    ['保山', '相对困难职工', 'worker-relative-hardship'],
    ['保山', '其他特殊困难人员', 'other-hardship'],
    ['保山', '丧失劳动能力一二级重度残疾人', 'disabled-unable-to-work'],
    ['保山', '低收入家庭60周岁以上老年人', 'low-income-elder'],
    ['保山', '低收入家庭三级智力精神残疾', 'low-income-disability-3'],
    ['保山', '边境一线行政村农村居民', 'border-resident'],
    ['保山', '脱贫人口', 'out-of-poverty'],
    ['鹤山', '最低生活保障对象', 'dibao'],
    ['鹤山', '低收入家庭成员', 'low-income'],
    ['鹤山', '精准扶贫重点帮扶对象', 'targeted-alleviation'],
    ['鹤山', '特殊困难人员', 'special-hardship'],
  ])('%s: %s is %s', (_document, word, id) => {
    expect(idOf(word)).toBe(id);
  });
});

describe('findCategory knows what departments write', () => {
  test.each([
    ['农村低保', 'dibao'],
    ['城市低保', 'dibao'],
    ['低保户', 'dibao'],
    ['五保户', 'five-guarantees'],
    ['脱贫不稳定', 'unstable-out-of-poverty'],
    ['突发严重困难', 'sudden-difficulty'],
    ['一级残疾', 'disability-1'],
    ['残疾一级', 'disability-1'],
    ['重度残疾一级', 'disability-1'],
    ['重度残疾（二级）', 'disability-2'],
    ['四级残疾', 'disability-4'],
    ['城乡重度（1—2级）残疾人员', 'severe-disability'],
    ['防止返贫监测对象', 'at-risk'],
    ['在乡重点优抚对象（不含1—6级残疾军人）', 'veteran'],
    ['建档立卡贫困户', 'registered-poor'],
    ['原建档立卡贫困户', 'out-of-poverty'],
  ])('%s is %s', (word, id) => {
    expect(idOf(word)).toBe(id);
  });

  test('whatever the width, the spaces, the quotes and the brackets', () => {
    expect(idOf(' 低保 对象 ')).toBe('dibao');
    expect(idOf('残疾１级')).toBe('disability-1');
    expect(idOf('城市“三无”人员')).toBe('three-nos');
    expect(idOf('城市"三无"人员')).toBe('three-nos');
    expect(idOf('【特困人员】')).toBe('tekun');
    expect(idOf('残疾(1级)')).toBe('disability-1');
  });

  test.each([
    '',
    '五好家庭',
    '低保对像',
    '边缘户',
    '一类人员',
    '二类人员',
    '残疾',
    '残疾5级',
    '特',
    'toString',
    '__proto__',
  ])('and %j is no identity', (word) => {
    expect(findCategory(word)).toBeUndefined();
  });
});

test('the narrower identities know the wider one', () => {
  const narrower = (id: string) => categories.filter(({ within }) => within === id).map((each) => each.id);
  expect(narrower('tekun')).toEqual(['three-nos', 'five-guarantees']);
  expect(narrower('at-risk')).toEqual(['unstable-out-of-poverty', 'margin-of-poverty', 'sudden-difficulty']);
  expect(narrower('severe-disability')).toEqual(['disability-1', 'disability-2', 'disabled-unable-to-work']);
});
