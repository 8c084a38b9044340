/** `npm run -s verify`: works out every stored decision, state, balance, payout and year again; 1 where something differs or nothing is there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openHead } from '@yizhu/functions/table/applications';
import { openInputs, openSteps } from '@yizhu/functions/table/decisions';
import { openEntered } from '@yizhu/functions/table/events';
import { openPapers } from '@yizhu/functions/table/papers';
import { readEverything } from '@yizhu/functions/verify/everything';
import { type Report, verify } from '@yizhu/functions/verify/verify';
import { Command } from 'commander';
import { root } from '../policies/library';

/** Names and values that the functions run with, written while they run on this computer. */
const { data } = new Command('verify')
  .description('Recomputes every stored decision and balance')
  .option('--data <folder>', 'of the system that runs on this computer', join(root, '.yizhu'))
  .parse()
  .opts<{ data: string }>();
const environmentFile = join(data, 'environment.json');
const titles: Record<string, string> = {
  applications: '申请的状态和步骤',
  papers: '交来的结算单',
  events: '每一步的记录',
  messages: '发出的消息',
  decisions: '核定的金额',
  policies: '核定时的政策',
  years: '年度已用',
  postings: '资金账的每一笔',
  funds: '资金账的余额',
  payouts: '打款批次',
};
const MOST_SHOWN = 50;

/** What is set already goes before what the file says. */
function takeEnvironment(): void {
  if (!existsSync(environmentFile)) return;
  const written: Record<string, string> = JSON.parse(readFileSync(environmentFile, 'utf8'));
  for (const [name, value] of Object.entries(written)) process.env[name] ??= value;
}

function tell({ counts, differences }: Report): boolean {
  for (const kind of Object.keys(titles)) {
    const wrong = new Set(differences.filter((one) => one.kind === kind).map(({ key }) => key)).size;
    console.log(`${titles[kind]} ${kind}: ${counts[kind] ?? 0} 项重算，${wrong} 项不符`);
  }
  for (const { kind, key, detail } of differences.slice(0, MOST_SHOWN)) console.log(`  ${kind} ${key}: ${detail}`);
  if (differences.length > MOST_SHOWN) console.log(`  …还有 ${differences.length - MOST_SHOWN} 处`);
  const isAnything = Object.values(counts).some((count) => count > 0);
  if (!isAnything) console.log('没有可以核对的记录。请先用 npm start 启动，办几笔再核对。');
  return isAnything && differences.length === 0;
}

takeEnvironment();
if (!process.env.TABLE) {
  console.error('不知道核对哪一张表：本机没有在运行，环境里也没有 TABLE。请先在另一个窗口运行 npm start。');
  process.exitCode = 1;
} else {
  const report = await verify(await readEverything(), {
    openHead,
    openInputs,
    openSteps,
    openPapers,
    openEntered,
  });
  if (!tell(report)) process.exitCode = 1;
}
