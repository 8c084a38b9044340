import { answer } from '@yizhu/infra/local/given/answer';
import { pengshuiBoundaries } from '../reference/boundaries-pengshui';
import { xiushanBoundaries } from '../reference/boundaries-xiushan';
import type { XiushanGiven, XiushanSettlement } from '../reference/given';
import { referencePengshui } from '../reference/pengshui';
import { referenceXiushan } from '../reference/xiushan';
import { compareAll, differenceOn } from './side-by-side';

const pengshui = { policy: '彭水', reference: referencePengshui };
const xiushan = { policy: '秀山', reference: referenceXiushan };

test('彭水: the engine gives what the reference gives one fen below, at and above every figure', () => {
  expect(compareAll(pengshui, pengshuiBoundaries()).assessed).toBeGreaterThan(5_000);
});

test('秀山: the engine gives what the reference gives one fen below, at and above every figure', () => {
  expect(compareAll(xiushan, xiushanBoundaries()).assessed).toBeGreaterThan(150);
});

test('秀山: what earlier rounds paid is taken off, whatever settlements of another year come with it', () => {
  const of2024 = { id: 'b', date: '2024-02-01', in_scope: 10_000_00 };
  const of2023 = { id: 'a', date: '2023-12-31', in_scope: 10_000_00 };
  const given = (...settlements: XiushanSettlement[]): XiushanGiven => ({
    ...{ kind: 'person', year: 2024, round: 2, person: { identity: '返贫致贫人口' }, paid_before: 7_000_00 },
    settlements,
  });
  // 10,000 × 75 % = 7,500, less 7,000.
  const total = (one: XiushanGiven) => answer('秀山', one, '2026-01-01');
  expect(total(given(of2024))).toMatchObject({ total_fen: 500_00 });
  expect(total(given(of2023, of2024))).toMatchObject({ total_fen: 500_00 });
});

test('a reference that is one fen out is seen, with the smallest given that shows it', () => {
  const visit = { id: 'v', date: '2024-03-01', setting: '住院', special: true, in_scope: 12_345_67, basic: 3_000_00 };
  const given = { kind: 'visits' as const, person: { identities: ['低保对象', '特困人员'] }, visits: [visit] };
  const wrong = {
    policy: '彭水',
    reference: (one: typeof given) => {
      const { awards, total_fen } = referencePengshui(one);
      return { awards, total_fen: total_fen >= 8_00 ? total_fen + 1 : total_fen };
    },
  };
  expect(differenceOn(pengshui, given)).toBeUndefined();
  // Without the special disease 4,013.33 is the least that gives 低保 a tilt of 8 yuan: 13.33 × 60 %.
  expect(() => compareAll(wrong, [{ title: 'one', given }])).toThrow(/\["低保对象"\].*"in_scope":401333}/);
});
