import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { County, columns, filesIn, summary } from './county';

const root = join(__dirname, '../..');
const county = new County();

/** Runs the command as a person does, with the policy file and the engine. */
function round(...words: string[]) {
  const { status, stdout, stderr } = spawnSync('npx', ['tsx', 'infra/local/commands/round.ts', ...words], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, stderr: stderr.replace(/^npm warn.*\n/gm, '') };
}

const roster = county.roster('甲,T1,返贫致贫人口,是', '乙,T2,脱贫不稳定,', '丙,T2,边缘易致贫户,是', '丁,T1,低保对象,');
const settlements = ['甲', '乙', '丙'].map((id, i) => `S${i},${id},2024-05-01,10000,10000,0,0,0,0`);

test('a round of 秀山 from files to files, saying on standard error alone what happened', () => {
  const settle = county.settlements(...settlements);
  const out = join(county.folder, 'out');
  const words = [
    'run',
    '--policy',
    '秀山',
    '--year',
    '2024',
    '--round',
    '2',
    '--roster',
    roster,
    '--settlements',
    settle,
  ];
  const { status, stdout, stderr } = round(...words, '--fund', '2000000', '--out', out);
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  expect(columns(out, 'list', 'person_id', 'category', 'entitled_fen', 'paid_now_fen', 'state', 'clause')).toEqual([
    '丙 边缘易致贫户 0 0 NONE 二',
    '乙 脱贫不稳定户 750000 750000 FULL 三',
    '甲 返贫致贫人口 750000 750000 FULL 三',
  ]);
  expect(summary(out)).toMatchObject({ state: 'FULL', paid_fen: 1_500_000, fund_after_fen: 500_000, rejected: 1 });
  expect(stderr).toContain('2024 年第2次：名单 3 人，其中 2 人有应付，共 15,000.00 元；资金 20,000.00 元。');
  expect(stderr).toContain('第3次运行时带上这里的 paid.csv 和 held.csv');

  const again = round(
    ...words,
    '--paid',
    join(out, 'paid.csv'),
    '--fund',
    '500000',
    '--out',
    join(county.folder, 'again'),
  );
  expect(again.status).toBe(1);
  expect(again.stderr).toContain('第2次已经发过，同一次不能发两遍');
  expect(filesIn(county.folder)).not.toContain('again');
});

test('what was typed wrong is answered in Chinese with exit code 1 and no output', () => {
  const out = join(county.folder, 'never');
  const wrong = round('run', '--policy', '秀山', '--round', '2', '--roster', roster, '--out', out);
  expect(wrong).toMatchObject({ status: 1, stdout: '' });
  expect(wrong.stderr).toContain('还缺 --year、--settlements、--fund');
  const unknown = round('run', '--polcy', '秀山');
  expect(unknown.stderr).toContain('不认识“--polcy”');
  expect(existsSync(out)).toBe(false);
});
