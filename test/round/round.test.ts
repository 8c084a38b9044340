import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RoundOrder, runRound } from '@yizhu/infra/local/round/run-round';
import { County, columns, filesIn, summary, table } from './county';
import { handPolicy } from './hand-policy';

let county: County;
beforeEach(() => {
  county = new County();
});
const run = async (order: RoundOrder, policy = handPolicy) => {
  await runRound(order, policy, () => undefined);
  return order.out;
};
const due = (out: string) => columns(out, 'list', 'person_id', 'self_pay_fen', 'entitled_fen', 'due_fen');

describe('one round', () => {
  test('writes the list, a list a town, the books and the summary', async () => {
    const out = await run(
      county.order({
        roster: county.roster('乙2,T02,边缘易致贫户,', '甲1,T01,返贫致贫人口,'),
        settlements: [
          county.settlements('S1,甲1,2024-02-10,25000,20000,12000,0,3000,0', 'S2,甲1,2024-03-31,8000,8000,4000,0,0,0'),
        ],
      }),
    );
    expect(filesIn(out)).toEqual([
      'held.csv',
      'list.csv',
      'overpaid.csv',
      'paid.csv',
      'rejected.csv',
      'summary.json',
      'town-T01.csv',
      'town-T02.csv',
    ]);
    // 20000 − 12000 − 3000 = 5000; 8000 − 4000 = 4000; 9000 × 65 % = 5850
    expect(readFileSync(join(out, 'list.csv'), 'utf8')).toBe(
      'person_id,town,category,self_pay_fen,entitled_fen,paid_before_fen,due_fen,paid_now_fen,state,clause\n' +
        '乙2,T02,边缘易致贫户,0,0,0,0,0,NONE,三\n' +
        '甲1,T01,返贫致贫人口,900000,585000,0,585000,585000,FULL,三\n',
    );
    expect(columns(out, 'town-T01', 'person_id', 'paid_now_fen')).toEqual(['甲1 585000']);
    expect(readFileSync(join(out, 'paid.csv'), 'utf8')).toBe('person_id,round,amount\n甲1,1,5850.00\n');
    expect(readFileSync(join(out, 'held.csv'), 'utf8')).toBe('person_id,round,amount\n');
    expect(table(out, 'overpaid')).toEqual([]);
    expect(summary(out)).toMatchObject({
      round: 1,
      people: 2,
      need_fen: 585_000,
      fund_before_fen: 100_000_000,
      paid_fen: 585_000,
      fund_after_fen: 99_415_000,
      state: 'FULL',
      rejected: 0,
    });
  });

  test('counts a cost on the first and on the last day, not on the day before or after', async () => {
    const out = await run(
      county.order({
        round: 2,
        roster: county.roster('a,T,脱贫不稳定户,'),
        settlements: [
          county.settlements(
            'S1,a,2023-12-31,9000,9000,0,0,0,0',
            'S2,a,2024-01-01,2000,2000,0,0,0,0',
            'S3,a,2024-06-30,2000,2000,0,0,0,0',
            'S4,a,2024-07-01,9000,9000,0,0,0,0',
          ),
        ],
      }),
    );
    expect(due(out)).toEqual(['a 400000 260000 260000']); // 4000 × 65 %
  });

  test('takes the ledgers off the year, floors the year at zero and leaves other days alone', async () => {
    const out = await run(
      county.order({
        roster: county.roster('a,T,脱贫不稳定户,', 'b,T,脱贫不稳定户,'),
        settlements: [county.settlements('S1,a,2024-02-01,9000,9000,0,0,0,0', 'S2,b,2024-02-01,9000,9000,0,0,0,0')],
        ledgers: [
          county.ledger('a,2024-03-31,1000.50', 'a,2024-04-01,5000', 'b,2024-01-01,9500', 'c,2024-01-01,1'),
          county.ledger('a,2024-01-02,999.50'),
        ],
      }),
    );
    expect(due(out)).toEqual(['a 700000 455000 455000', 'b 0 0 0']); // 9000 − 1000.50 − 999.50 = 7000 × 65 %
  });

  test('takes relief and health aid off where the file has them', async () => {
    const settlements = county.write(
      'settle',
      'settlement_id,person_id,date,total,in_scope,basic,big,aid,other,relief,health',
      ['S1,a,2024-02-01,20000,20000,5000,1000,1000,500,1500,1000'],
    );
    const out = await run(county.order({ roster: county.roster('a,T,脱贫不稳定户,'), settlements: [settlements] }));
    expect(due(out)).toEqual(['a 1000000 750000 750000']); // 20000 − 10000, 75 % from 1万
  });

  test('lets 冲红 take a settlement away, under its own number or another, whole or in part', async () => {
    const out = await run(
      county.order({
        roster: county.roster('a,T,脱贫不稳定户,', 'b,T,脱贫不稳定户,', 'c,T,脱贫不稳定户,'),
        settlements: [
          county.settlements(
            'S1,a,2024-02-01,9000,9000,1000,0,0,0',
            'S1,a,2024-02-05,-9000,-9000,-1000,0,0,0',
            'S2,a,2024-02-05,6000,6000,1000,0,0,0',
            'S3,b,2024-02-01,9000,9000,0,0,0,0',
            'S4,b,2024-02-03,-4000,-4000,0,0,0,0',
            'S5,c,2024-02-01,100,100,0,0,0,0',
            'S6,c,2024-02-01,-900,-900,0,0,0,0',
          ),
        ],
      }),
    );
    expect(due(out)).toEqual(['a 500000 325000 325000', 'b 500000 325000 325000', 'c 0 0 0']);
    expect(table(out, 'rejected')).toEqual([]);
  });

  test('counts the later row of one number, in whichever file, and reports both', async () => {
    const first = county.settlements('S1,a,2024-02-01,9000,9000,0,0,0,0', 'S2,a,2024-02-01,100,100,0,0,0,0');
    const second = county.settlements('S2,a,2024-02-01,100,100,0,0,0,0', 'S1,a,2024-02-01,9000,8000,0,0,0,0');
    const out = await run(county.order({ roster: county.roster('a,T,脱贫不稳定户,'), settlements: [first, second] }));
    expect(due(out)).toEqual(['a 810000 526500 526500']); // 8000 + 100
    expect(table(out, 'rejected')).toEqual([
      {
        file: 'settle-1.csv',
        row: '2',
        reason: '结算编号 S1 与settle-2.csv 第3行内容不同，以后面的settle-2.csv 第3行为准，这一行没有计入。请核对。',
      },
      { file: 'settle-2.csv', row: '2', reason: '重复行：结算编号 S2 与settle-1.csv 第3行相同，只计一次。' },
      {
        file: 'settle-2.csv',
        row: '3',
        reason: '结算编号 S1 与settle-1.csv 第2行内容不同，以这一行为准，已经计入。请核对。',
      },
    ]);
    expect(summary(out)).toMatchObject({ rejected: 3 });
  });

  test('counts two equal ledger rows twice, because nothing tells them apart, and says so', async () => {
    const out = await run(
      county.order({
        roster: county.roster('a,T,脱贫不稳定户,'),
        settlements: [county.settlements('S1,a,2024-02-01,9000,9000,0,0,0,0')],
        ledgers: [county.ledger('a,2024-02-01,1000', 'a,2024-02-01,1000')],
      }),
    );
    expect(due(out)).toEqual(['a 700000 455000 455000']);
    expect(columns(out, 'rejected', 'file', 'row')).toEqual(['ledger-3.csv 3']);
  });
});

describe('who is on the list', () => {
  test('a person whose risk is eliminated is not, unless 返贫致贫人口', async () => {
    const out = await run(
      county.order({
        roster: county.roster(
          'a,T,返贫致贫人口,是',
          'b,T,脱贫不稳定户,已消除',
          'c,T,边缘易致贫户,1',
          'd,T,突发严重困难户,否',
        ),
        settlements: [
          county.settlements(...['a', 'b', 'c', 'd'].map((id) => `S${id},${id},2024-02-01,9000,9000,0,0,0,0`)),
        ],
      }),
    );
    expect(columns(out, 'list', 'person_id', 'entitled_fen', 'state', 'clause')).toEqual([
      'a 585000 FULL 三',
      'b 0 NONE 二',
      'c 0 NONE 二',
      'd 585000 FULL 三',
    ]);
  });

  test('bad roster rows are reported and the run goes on', async () => {
    const out = await run(
      county.order({
        roster: county.roster(
          'a,T,返贫致贫人口,',
          'b,T,低保对象,',
          'c,T,贫困户,',
          ',T,返贫致贫人口,',
          'a,T,返贫致贫人口,',
          'a,U,脱贫不稳定户,',
          '110105194912310021,T,返贫致贫人口,',
          'd,T,脱贫不稳定户,也许',
          'e,T,,',
        ),
      }),
    );
    expect(columns(out, 'list', 'person_id', 'town')).toEqual(['a T']);
    const reasons = table(out, 'rejected').map((row) => `${row.row} ${row.reason}`);
    expect(reasons).toEqual([
      expect.stringMatching(/^3 “category”列：“低保对象”不是秀山这次救助的对象/),
      expect.stringMatching(/^4 “category”列：“贫困户”写法不认识/),
      expect.stringMatching(/^5 “person_id”列：没有填人员编号/),
      '6 重复行：与第2行相同，只算一人。',
      expect.stringMatching(/^7 同一个人在第2行已经有了，两行的镇街、救助身份不同/),
      expect.stringMatching(/^8 “person_id”列：身份证号没有通过校验/),
      expect.stringMatching(/^9 “risk_eliminated”列：看不懂“也许”/),
      expect.stringMatching(/^10 “category”列：没有填救助身份/),
    ]);
  });

  test('settlements of people who are not on the roster are counted and not listed', async () => {
    const out = await run(
      county.order({
        roster: county.roster('a,T,返贫致贫人口,'),
        settlements: [county.settlements('S1,x,2024-02-01,9000,9000,0,0,0,0', 'S2,y,2024-02-01,9000,9000,0,0,0,0')],
      }),
    );
    expect(columns(out, 'list', 'person_id')).toEqual(['a']);
    expect(table(out, 'rejected')).toEqual([]);
    expect(summary(out)).toMatchObject({ rows_of_others: 2 });
  });
});

test('bad settlement rows are reported by line and column and the run goes on', async () => {
  const out = await run(
    county.order({
      roster: county.roster('a,T,返贫致贫人口,'),
      settlements: [
        county.settlements(
          'S1,a,2024-02-01,9000,9000,0,0,0,0',
          'S2,a,去年,9000,9000,0,0,0,0',
          'S3,a,2024-02-30,9000,9000,0,0,0,0',
          'S4,a,2024-02-01,9000,九千块钱,0,0,0,0',
          'S5,a,2024-02-01,9000,9000,0.123,0,0,0',
          'S6,,2024-02-01,9000,9000,0,0,0,0',
          ',a,2024-02-01,9000,9000,0,0,0,0',
          'S8,a,2024-02-01,9000,9000,9000.01,0,0,0',
          'S9,a,2024-02-01,9000,9000.01,0,0,0,0',
          'S10,a,2024-02-01,9000,9000,-1,0,0,0',
          'S11,a,2024-02-01,9000,,0,0,0,0',
          'S12,a,2024-02-01,9000,1,234.50,0,0,0,0',
          'S13,a,2024-02-01,10000000001,10000000001,0,0,0,0',
          'S14,a,2024-02-01,,5.00,--,,,',
        ),
      ],
      ledgers: [county.ledger('a,2024-13-01,5', 'a,2024-01-01,', 'a,2024-01-01,五元多')],
    }),
  );
  expect(due(out)).toEqual(['a 900500 585325 585325']); // 9000 + 5; 9005 × 65 % = 5853.25
  expect(table(out, 'rejected').map((row) => `${row.file} ${row.row} ${row.reason}`)).toEqual([
    expect.stringMatching(/^settle-2.csv 3 “date”列：这里读不出日期/),
    expect.stringMatching(/^settle-2.csv 4 “date”列：日历上没有这一天/),
    expect.stringMatching(/^settle-2.csv 5 “in_scope”列：这里读不出金额/),
    expect.stringMatching(/^settle-2.csv 6 “basic”列：金额只到分/),
    expect.stringMatching(/^settle-2.csv 7 “person_id”列：没有填人员编号/),
    expect.stringMatching(/^settle-2.csv 8 “settlement_id”列：没有填结算编号/),
    expect.stringMatching(/^settle-2.csv 9 “in_scope”列：各项报销加起来比政策范围内费用还多/),
    expect.stringMatching(/^settle-2.csv 10 “in_scope”列：政策范围内费用比总费用还多/),
    expect.stringMatching(/^settle-2.csv 11 “basic”列：同一行里有正有负/),
    expect.stringMatching(/^settle-2.csv 12 “in_scope”列：这里还没有填金额/),
    expect.stringMatching(/^settle-2.csv 13 这一行有10列，表头只有9列/),
    expect.stringMatching(/^settle-2.csv 14 “total”列：金额超过了10亿元/),
    expect.stringMatching(/^ledger-3.csv 2 “cost_date”列/),
    expect.stringMatching(/^ledger-3.csv 3 “amount”列：这里还没有填金额/),
    expect.stringMatching(/^ledger-3.csv 4 “amount”列：这里读不出金额/),
  ]);
});

describe('runs that must not happen', () => {
  const stops = async (given: Partial<RoundOrder>, words: string) => {
    const roster = given.roster ?? county.roster('a,T,返贫致贫人口,');
    const order = { ...county.order({ roster }), ...given };
    await expect(run(order)).rejects.toThrow(words);
    expect(existsSync(order.out) && readdirSync(order.out).length > 0).toBe(false);
    expect(filesIn(county.folder).filter((name) => name.startsWith('.'))).toEqual([]);
  };

  test('a round that is already in the paid file is never paid again', async () => {
    await stops({ round: 2, paid: county.book('a,1,5850.00', 'b,2,1.00') }, '第2次已经发过，同一次不能发两遍');
  });

  test('a round before one that was paid is not paid', async () => {
    await stops({ round: 2, paid: county.book('a,3,1') }, '已有第3次的发放');
  });

  test('a row of the books that cannot be read stops the run, because its person could be paid twice', async () => {
    await stops({ round: 2, paid: county.book('a,1,5850.00', 'b,1,约两百') }, '第3行，“amount”列');
    await stops({ round: 2, paid: county.book('a,1,5', 'a,1,5') }, '第3行，与第2行完全相同');
    await stops({ round: 2, paid: county.book('a,一,5') }, '轮次应是');
    await stops({ round: 2, paid: county.book('a,1,5', 'a,1,-6') }, '退回的比发放的还多');
    await stops({ round: 2, held: county.book('a,1,-5') }, '应大于零');
    await stops({ round: 2, held: county.book('a,3,5') }, '还没有到');
  });

  test('a fifth round, and a round before the document was in force, are no rounds', async () => {
    await stops({ round: 5 }, '没有第5次');
    await stops({ year: 2023, round: 2 }, '自 2023-09-12 起施行');
    expect(
      existsSync(await run(county.order({ year: 2023, round: 3, roster: county.roster('a,T,返贫致贫人口,') }))),
    ).toBe(true);
  });

  test('the same file twice would count twice', async () => {
    const settlements = county.settlements('S1,a,2024-02-01,9000,9000,0,0,0,0');
    await stops({ settlements: [settlements, settlements] }, '给了两遍');
  });

  test('a missing column names the file and the column', async () => {
    const broken = county.write('settle', 'settlement_id,person_id,date,total,basic,big,aid,other', []);
    await stops({ settlements: [broken] }, '没有“in_scope（符合医保报销金额）”这一列');
  });
});

describe('the output folder', () => {
  const roster = () => county.roster('a,T,返贫致贫人口,');

  test('that holds something is not overwritten', async () => {
    const order = county.order({ roster: roster() });
    await run(order);
    await expect(run(order)).rejects.toThrow('没有覆盖');
  });

  test('is replaced whole when asked for, so that no town of the earlier run is left', async () => {
    const order = county.order({ roster: county.roster('a,OLD,返贫致贫人口,') });
    await run(order);
    await run({ ...order, roster: county.roster('a,NEW,返贫致贫人口,'), replace: true });
    expect(filesIn(order.out).filter((name) => name.startsWith('town'))).toEqual(['town-NEW.csv']);
  });

  test('with files of somebody else is never replaced, nor one that holds an input', async () => {
    const out = join(county.folder, 'mine');
    mkdirSync(out);
    writeFileSync(join(out, '论文.docx'), '');
    await expect(run({ ...county.order({ roster: roster() }), out, replace: true })).rejects.toThrow('论文.docx');
    await expect(run({ ...county.order({ roster: roster() }), out: county.folder, replace: true })).rejects.toThrow(
      '会被盖掉',
    );
    expect(filesIn(out)).toEqual(['论文.docx']);
  });

  test('gives every town a file of its own whatever its name, and people without a town one too', async () => {
    const out = await run(
      county.order({
        roster: county.roster(
          'a,../x,返贫致贫人口,',
          'b,.._x,返贫致贫人口,',
          'c,平凯街道,返贫致贫人口,',
          'd,,返贫致贫人口,',
        ),
      }),
    );
    const towns = filesIn(out).filter((name) => name.startsWith('town'));
    expect(towns).toEqual(['town-.._x-2.csv', 'town-.._x.csv', 'town-none.csv', 'town-平凯街道.csv']);
    expect(towns.flatMap((name) => columns(out, name.slice(0, -4), 'person_id')).sort()).toEqual(['a', 'b', 'c', 'd']);
  });

  test('holds no cell that a spreadsheet would run, and its books still name the same person in the next round', async () => {
    const people = county.roster('=1+1,@town,返贫致贫人口,');
    const settlements = [county.settlements('S1,=1+1,2024-02-01,9000,9000,0,0,0,0')];
    const out = await run(county.order({ roster: people, settlements }));
    expect(columns(out, 'list', 'person_id', 'town')).toEqual(["'=1+1 '@town"]);
    const next = await run(county.order({ round: 2, roster: people, settlements, paid: join(out, 'paid.csv') }));
    expect(columns(next, 'list', 'paid_before_fen', 'due_fen')).toEqual(['585000 0']);
  });
});
