import { fen, MAX_FEN } from '@yizhu/shared/money/fen';
import { Command, CommanderError } from 'commander';
import type { RoundOrder } from './run-round';
import { StopRun } from './stop-run';

export type RoundCommand = { readonly policy: string; readonly order: RoundOrder };

type Raw = {
  policy?: string;
  year?: string;
  round?: string;
  roster?: string;
  settlements?: string[];
  ledger?: string[];
  paid?: string;
  held?: string;
  fund?: string;
  out?: string;
  force?: true;
};

const USAGE =
  '用法：npm run -s round -- run --policy 秀山 --year 2024 --round 2 --roster 名册.csv --settlements 结算.csv --fund 分 --out 文件夹';
const REQUIRED = ['policy', 'year', 'round', 'roster', 'settlements', 'fund', 'out'] as const;
/** More than any county's fund, and small enough that a share of it is exact. */
const MAX_FUND_FEN = MAX_FEN * 100;

/** Read the words typed after `round --`; what is missing or unreadable stops the run. `undefined` when help was asked for and given. */
export function readArguments(words: readonly string[]): RoundCommand | undefined {
  const raw = parse(words);
  if (!raw) return undefined;
  const missing = REQUIRED.filter((name) => raw[name] === undefined);
  if (missing.length > 0) throw new StopRun(`还缺 ${missing.map((name) => `--${name}`).join('、')}。\n${USAGE}`);
  return {
    policy: raw.policy ?? '',
    order: {
      year: whole('--year', raw.year, 2000, 2100),
      round: whole('--round', raw.round, 1, 99),
      fundFen: fen(whole('--fund', raw.fund, 0, MAX_FUND_FEN)),
      roster: raw.roster ?? '',
      settlements: raw.settlements ?? [],
      ledgers: raw.ledger ?? [],
      paid: raw.paid,
      held: raw.held,
      out: raw.out ?? '',
      replace: raw.force ?? false,
    },
  };
}

function parse(words: readonly string[]): Raw | undefined {
  let raw: Raw | undefined;
  const program = new Command('round').exitOverride().configureOutput({ writeErr: () => undefined });
  runCommand(program).action((options: Raw) => {
    raw = options;
  });
  try {
    program.parse(words, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === 'commander.helpDisplayed') return undefined;
    throw new StopRun(`${inChinese(error)}\n${USAGE}`);
  }
  return raw;
}

function runCommand(program: Command): Command {
  return program
    .command('run')
    .description('从 CSV 文件算出一次救助的名单和金额')
    .option('--policy <name>', '政策，例如 秀山')
    .option('--year <year>', '基准年')
    .option('--round <n>', '第几次')
    .option('--roster <file>', '名册：person_id,town,category')
    .option('--settlements <files...>', '医保结算，可以几个文件')
    .option('--ledger <files...>', '渝快保、民政等台账，可以几个文件')
    .option('--paid <file>', '今年前几次已发（上一次输出的 paid.csv）')
    .option('--held <file>', '挂起未发（上一次输出的 held.csv）')
    .option('--fund <fen>', '这一次之前的资金余额，单位是分')
    .option('--out <folder>', '输出文件夹')
    .option('--force', '替换这个文件夹里上一次运行的结果');
}

function inChinese({ code, message }: CommanderError): string {
  const named = /'([^']*)'/.exec(message)?.[1] ?? '';
  if (code === 'commander.unknownOption') return `不认识“${named}”。`;
  if (code === 'commander.optionMissingArgument') return `“${named}”后面要写内容。`;
  if (code === 'commander.excessArguments') return '有多余的内容，请检查空格和引号。';
  if (code === 'commander.unknownCommand') return `不认识“${named}”，这里只有 run。`;
  return '请在 round -- 后面写 run 和各项内容。';
}

function whole(name: string, text = '', least: number, most: number): number {
  const n = Number(text);
  if (/^\d{1,15}$/.test(text) && n >= least && n <= most) return n;
  const unit = name === '--fund' ? '，单位是分，例如 20 万元写 20000000' : '';
  throw new StopRun(`${name} 应是 ${least} 到 ${most} 的整数${unit}，这里是“${text}”。`);
}
