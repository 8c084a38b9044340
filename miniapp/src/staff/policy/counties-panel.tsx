import { View } from '@tarojs/components';
import { sentence } from '@yizhu/shared/api/errors';
import type { Fen } from '@yizhu/shared/money/fen';
import { formatYuan } from '@yizhu/shared/money/format-amount';
import { parseYuan } from '@yizhu/shared/money/parse-amount';
import { categories as national } from '@yizhu/shared/people/category-list';
import { regionsOf } from '@yizhu/shared/policy/region';
import { factWords } from '@yizhu/shared/policy/vocabulary';
import { useMemo, useState } from 'react';
import { Chips } from '../../components/chips';
import { TextField } from '../../components/text-field';
import { today } from '../../hooks/today';
import { type Answer, type Subject, stepsOf } from '../trial/answer';
import { type CountyColumn, countyColumn } from '../trial/counties';
import { wholePolicies } from '../trial/staff-pack';
import { triedStack } from '../trial/trial';
import type { Trial } from '../trial/trial-state';
import { DataTable } from './data-table';
import { dayFor } from './day-for';
import { FewChips } from './few-chips';
import { Heading } from './heading';
import type { StaffPolicyPage } from './use-staff-policy';
import { shareOptions } from './use-subject';

const regions = regionsOf(wholePolicies);

/** Categories that some county names, in the county's order; those that most counties share come first. */
const categories = (() => {
  const all = ([] as { id: string; title: string }[]).concat(...regions.map(({ document }) => document.categories));
  const ids = all.map(({ id }) => id).filter((id, at, list) => list.indexOf(id) === at);
  const count = (id: string): number => all.filter((one) => one.id === id).length;
  const title = (id: string): string =>
    all.filter((one) => one.id === id)[0]?.title ?? national.filter((one) => one.id === id)[0]?.word ?? id;
  return ids.map((id) => ({ value: id, title: title(id), count: count(id) })).sort((a, b) => b.count - a.count);
})();

const cares = ['inpatient', 'special-outpatient', 'chronic-outpatient', 'outpatient'];

const diseases = [
  { value: 'other', title: '其他疾病' },
  { value: 'special', title: '特殊疾病' },
];

/** The same bill under every county that is here, a column each. */
export function CountiesPanel({ page }: { readonly page: StaffPolicyPage }) {
  const [category, setCategory] = useState(categories[0]?.value ?? '');
  const [care, setCare] = useState('inpatient');
  const [disease, setDisease] = useState('other');
  const [share, setShare] = useState(60);
  const [typed, setTyped] = useState('50000');
  const read = parseYuan(typed);
  const coveredFen = read.kind === 'amount' ? read.fen : undefined;
  const columns = useMemo(
    () => (coveredFen === undefined ? [] : columnsFor(page.trial, category, { care, disease }, share, coveredFen)),
    [page.trial, category, care, disease, share, coveredFen],
  );
  return (
    <View>
      <View className='form staff-form'>
        <FewChips id='county-category' title='身份' options={categories} value={category} onChoose={setCategory} />
        <Chips
          id='county-care'
          title='就医类别'
          options={cares.map((value) => ({ value, title: factWords.care?.values[value] ?? value }))}
          value={care}
          onChoose={setCare}
        />
        <Chips id='county-disease' title='病种' options={diseases} value={disease} onChoose={setDisease} />
        <Chips
          id='county-share'
          title='基本医保先报了多少'
          options={shareOptions}
          value={String(share)}
          onChoose={(value) => setShare(Number(value))}
        />
        <TextField
          id='county-bill'
          title='政策范围内费用'
          unit='元'
          keypad='amount'
          value={typed}
          error={read.kind === 'error' ? sentence(read.code) : read.kind === 'blank' ? '请填金额。' : undefined}
          onType={setTyped}
        />
      </View>
      {columns.length > 0 && <CountyTable columns={columns} />}
    </View>
  );
}

function columnsFor(
  trial: Trial,
  category: string,
  facts: Subject['facts'],
  insurance: number,
  coveredFen: number,
): CountyColumn[] {
  return regions.map(({ name, example, document }) => {
    const title = `${name}${example ? '（示例）' : ''}`;
    const stack = triedStack(document.document.adcode, trial);
    if (stack.kind === 'refused') return { name: title, why: '试用的读法在这里走不通' };
    const subject = { identity: '', facts, insurance, date: dayFor(document, today()) };
    return countyColumn(title, stack.compiled, category, subject, coveredFen);
  });
}

/** A column a county. */
function CountyTable({ columns }: { readonly columns: readonly CountyColumn[] }) {
  const yuan = (amountFen: number | undefined): string =>
    amountFen === undefined ? '—' : formatYuan(amountFen as Fen);
  const each = (title: string, wordsOf: (column: CountyColumn) => string): string[] => [title, ...columns.map(wordsOf)];
  return (
    <View>
      <Heading>同一张单子，几个县各给多少</Heading>
      <View className='field__hint'>
        按各县采用的读法算；有试用的，按试用的算。病种以各县文件写的为准，没有这个病种的县按其他疾病算。
      </View>
      <DataTable
        label='同一张单子在几个县'
        heading={['', ...columns.map(({ name }) => name)]}
        rows={[
          each('救助（元）', ({ answer }) => yuan(answer?.aidFen)),
          each('医保报（元）', ({ answer }) => yuan(answer?.insuranceFen)),
          each('自己付（元）', ({ answer }) => yuan(answer?.ownFen)),
          each('哪几项给的', ({ answer }) => (answer ? givenWords(answer) : '—')),
          each(
            '说明',
            ({ answer, why }) => why ?? (answer?.isUnknown ? '有一项缺数或要看别的文件，没有算进去' : '按文件算'),
          ),
        ]}
        strong={[0]}
      />
    </View>
  );
}

/** `倾斜救助 1,200.00`, one after another. */
const givenWords = (answer: Answer): string =>
  stepsOf(answer)
    .filter(({ status, paidFen }) => paidFen > 0 && status !== 'settled')
    .map(({ title, paidFen }) => `${title} ${formatYuan(paidFen)}`)
    .join('；') || '没有';
