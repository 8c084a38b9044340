import { View } from '@tarojs/components';
import type { Fen } from '@yizhu/shared/money/fen';
import { formatYuan } from '@yizhu/shared/money/format-amount';
import { parseYuan } from '@yizhu/shared/money/parse-amount';
import type { Compiled } from '@yizhu/shared/policy/bind';
import { amountText } from '@yizhu/shared/policy/words/figure-words';
import { lazy, Suspense, useState } from 'react';
import { Fold } from '../../components/fold';
import { TextField } from '../../components/text-field';
import { answerTo } from '../trial/answer';
import type { Curve, Jump } from '../trial/curve';
import { DataTable } from './data-table';
import { Heading } from './heading';
import type { SubjectPage } from './use-subject';

/** The drawing is SVG, which only a browser has; on a phone the table says the same. */
const CurveChart = process.env.TARO_ENV === 'h5' ? lazy(() => import('./curve-chart')) : undefined;

/** Aid and what the person pays against the bill: drawn, told in words, as a table, and for any amount that is typed. */
export function CurvePart({ about, compiled }: { readonly about: SubjectPage; readonly compiled: Compiled }) {
  const { curve, subject } = about;
  const [isTableOpen, setTableOpen] = useState(CurveChart === undefined);
  const [typed, setTyped] = useState('');
  const read = parseYuan(typed);
  const asked = read.kind === 'amount' ? answerTo(compiled, subject, read.fen) : undefined;
  return (
    <View>
      <Heading>救助随单子变化的曲线</Heading>
      {curve.isUnknown && <View className='notice'>有一项缺数或要看别的文件，曲线里没有它。缺什么，看“缺的数”。</View>}
      {CurveChart && (
        <Suspense fallback={<View className='chart chart_loading'>正在画图……</View>}>
          <CurveChart curve={curve} label={curveWords(curve)} />
        </Suspense>
      )}
      <Jumps jumps={curve.jumps} />
      <View className='ask'>
        <TextField
          id='staff-ask'
          title='单子是多少，就看多少'
          unit='元'
          keypad='amount'
          value={typed}
          error={read.kind === 'error' ? '请填金额，例如 30000.01。' : undefined}
          onType={setTyped}
        />
        {asked && (
          <View className='ask__answer' {...{ role: 'status' }}>
            救助 {formatYuan(asked.aidFen as Fen)} 元，医保报 {formatYuan(asked.insuranceFen as Fen)} 元，自己付{' '}
            {formatYuan(asked.ownFen as Fen)} 元
          </View>
        )}
      </View>
      <Fold
        title='把曲线读成一张表'
        summary={`${curve.points.length} 个转折点`}
        open={isTableOpen}
        onToggle={() => setTableOpen(!isTableOpen)}
      >
        <DataTable
          label='曲线的转折点'
          heading={['政策范围内费用（元）', '救助（元）', '自己付（元）']}
          rows={curve.points.map(({ billFen, aidFen, ownFen }) =>
            [billFen, aidFen, ownFen].map((fen) => formatYuan(fen as Fen)),
          )}
          amounts={[0, 1, 2]}
        />
      </Fold>
    </View>
  );
}

/** The drawing in one sentence, for who does not see it. */
function curveWords({ points, jumps }: Curve): string {
  const last = points[points.length - 1];
  if (!last) return '没有可以画的';
  return `单子从 0 到 ${amountText(last.billFen)}，救助到 ${amountText(last.aidFen)}，自己付到 ${amountText(last.ownFen)}，有 ${jumps.length} 处跳变`;
}

/** `多花1分，多得1,950.01元` */
export function jumpWords({ beforeFen, afterFen }: Jump): string {
  const change = afterFen - beforeFen;
  return `多花1分，${change > 0 ? '多' : '少'}得${formatYuan(Math.abs(change) as Fen)}元`;
}

function Jumps({ jumps }: { readonly jumps: readonly Jump[] }) {
  if (jumps.length === 0) return <View className='field__hint'>没有跳变：单子多一点，救助只会跟着变一点。</View>;
  return (
    <View className='jumps' {...{ role: 'list', 'aria-label': '跳变的地方' }}>
      {jumps.map((jump, i) => (
        <View key={jump.billFen} className='jump' {...{ role: 'listitem' }}>
          <View className='jump__number'>{i + 1}</View>
          <View>
            单子从 {formatYuan(jump.billFen as Fen)} 元到 {formatYuan((jump.billFen + 1) as Fen)} 元：
            <View className='jump__change'>{jumpWords(jump)}</View>
          </View>
        </View>
      ))}
    </View>
  );
}
