/** A county's round as files, made up from a seed: `npx tsx test/round/make-round.ts <folder> [people] [seed]`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkCharacter } from '@yizhu/shared/people/resident-id';

export type MadeRound = { readonly roster: string; readonly settlements: string; readonly ledger: string };
type Random = (below: number) => number;

const CATEGORIES = ['返贫致贫人口', '脱贫不稳定户', '边缘易致贫户', '突发严重困难户'];
const TOWNS = 27; // 秀山 has 27 towns and streets
const SETTLEMENTS_EACH = 5;
const LEDGER_SHARE = 10;
const DAYS_IN_MONTH = 28;
const MAX_TOTAL_FEN = 3_000_000;

/** Write a roster, five settlements a person and a ledger of a tenth of them into a folder; the same seed gives the same files. */
export function makeRound(folder: string, people: number, seed: number): MadeRound {
  mkdirSync(folder, { recursive: true });
  const random = randomFrom(seed);
  const ids = Array.from({ length: people }, (_, n) => madeUpId(n));
  const write = (name: string, header: string, rows: string[]) => {
    const path = join(folder, name);
    writeFileSync(path, `${header}\n${rows.join('\n')}\n`);
    return path;
  };
  return {
    roster: write(
      'roster.csv',
      'person_id,town,category',
      ids.map((id) => `${id},${500241000 + random(TOWNS)},${CATEGORIES[random(CATEGORIES.length)]}`),
    ),
    settlements: write(
      'settle.csv',
      'settlement_id,person_id,date,total,in_scope,basic,big,aid,other',
      Array.from({ length: people * SETTLEMENTS_EACH }, (_, n) =>
        settlement(`S${n}`, ids[random(people)] ?? '', random),
      ),
    ),
    ledger: write(
      'ledger.csv',
      'person_id,cost_date,amount',
      Array.from(
        { length: Math.floor(people / LEDGER_SHARE) },
        () => `${ids[random(people)]},${day(random)},${yuan(random(200_000))}`,
      ),
    ),
  };
}

/** An id number of a place that no province has (99), with a right check character. */
function madeUpId(n: number): string {
  const born = `${1930 + (n % 80)}${two(1 + (n % 12))}${two(1 + (n % DAYS_IN_MONTH))}`;
  const body = `99${String(Math.floor(n / 1000)).padStart(4, '0')}${born}${String(n % 1000).padStart(3, '0')}`;
  return body + checkCharacter(body);
}

function settlement(id: string, person: string, random: Random): string {
  const total = random(MAX_TOTAL_FEN);
  const inScope = Math.floor((total * (60 + random(40))) / 100);
  const basic = Math.floor((inScope * (40 + random(40))) / 100);
  const big = random(4) === 0 ? Math.floor((inScope - basic) / 3) : 0;
  const aid = Math.floor(((inScope - basic - big) * random(50)) / 100);
  return [id, person, day(random), ...[total, inScope, basic, big, aid, 0].map(yuan)].join(',');
}

function day(random: Random): string {
  return `2024-${two(1 + random(12))}-${two(1 + random(DAYS_IN_MONTH))}`;
}

function yuan(fen: number): string {
  return `${Math.floor(fen / 100)}.${two(fen % 100)}`;
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}

/** A small linear congruential generator: whole numbers below a bound, the same on every machine. */
function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const [folder, people = '20000', seed = '1'] = process.argv.slice(2);
if (process.argv[1]?.endsWith('make-round.ts') && folder) makeRound(folder, Number(people), Number(seed));
