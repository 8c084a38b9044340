import { View } from '@tarojs/components';
import type { Fen } from '@yizhu/shared/money/fen';
import { formatYuan } from '@yizhu/shared/money/format-amount';
import type { Example } from '@yizhu/shared/policy/document';
import { givesText } from '@yizhu/shared/policy/words/benefit-words';
import { useMemo, useState } from 'react';
import { Fold } from '../../components/fold';
import { type WorkedExample, workedExamples } from '../trial/file-examples';
import { staffPolicy } from '../trial/staff-pack';
import { DataTable } from './data-table';
import { Heading } from './heading';
import type { StaffPolicyPage } from './use-staff-policy';

/** 应得 beside 算得; a difference while something is tried out is what the trial does, not a fault. */
export function ExamplesPart({ page }: { readonly page: StaffPolicyPage }) {
  const { document } = page;
  const [isOpen, setOpen] = useState(false);
  const worked = useMemo(() => workedExamples(document, staffPolicy(document.id).examples), [document]);
  if (worked.length === 0) return null;
  const differing = worked.filter(({ expected, found }) => expected !== found);
  const because = page.isTrying ? '，是试用的读法或数带来的' : '';
  return (
    <View>
      <Heading>文件里带的例子</Heading>
      <View className='field__hint'>
        手算的应得和现在算得的放在一起，
        {differing.length === 0 ? `${worked.length} 个都一致。` : `${differing.length} 个不一样${because}。`}
      </View>
      {differing.length > 0 && <ExampleTable label='不一样的例子' examples={differing} />}
      <Fold title={`全部 ${worked.length} 个例子`} open={isOpen} onToggle={() => setOpen(!isOpen)}>
        <ExampleTable label='文件里带的例子' examples={worked} />
      </Fold>
    </View>
  );
}

const words = (gives: number | string): string =>
  typeof gives === 'number' ? formatYuan(gives as Fen) : givesText(gives as Example['gives']);

function ExampleTable({ label, examples }: { readonly label: string; readonly examples: readonly WorkedExample[] }) {
  return (
    <DataTable
      label={label}
      heading={['待遇', '例子', '应得（元）', '算得（元）', '对照']}
      rows={examples.map(({ benefit, title, expected, found }) => [
        benefit,
        title,
        words(expected),
        words(found),
        expected === found ? '一致' : '不一样',
      ])}
      amounts={[2, 3]}
    />
  );
}
