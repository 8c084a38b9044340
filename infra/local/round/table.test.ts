import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settlementColumns } from './columns';
import { type Columns, readTable } from './table';

const folder = mkdtempSync(join(tmpdir(), 'table-'));
const columns = { id: { parts: [['id', '编号']] }, amount: { parts: [['amount', '金额']] } } as const;

function file(content: string | Buffer, name = 'file.csv'): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Each row as `line:id,amount`, each refused row as `line!reason`. */
async function rowsOf<F extends string>(path: string, wanted: Columns<F>): Promise<string[]> {
  const rows: string[] = [];
  await readTable(
    path,
    wanted,
    ({ places }) =>
      (cells, line) => {
        const values = Object.values<readonly number[]>(places).map((some) =>
          some.map((place) => cells[place]).join('+'),
        );
        rows.push(`${line}:${values.join(',')}`);
      },
    (line, reason) => rows.push(`${line}!${reason}`),
  );
  return rows;
}
const read = (content: string | Buffer) => rowsOf(file(content), columns);

describe('rows and their lines', () => {
  test('lines count from 1 as an editor counts them, past empty lines and quoted line feeds', async () => {
    expect(await read('id,amount\r\na,1\r\n\r\n"b\r\nb",2\r\n,,\r\nc,3')).toEqual(['2:a,1', '4:b\nb,2', '7:c,3']);
  });

  test('line ends of three kinds may stand in one file', async () => {
    expect(await read('id,amount\na,1\r\nb,2\rc,3\n')).toEqual(['2:a,1', '3:b,2', '4:c,3']);
  });

  test('quoted cells hold commas and quotation marks', async () => {
    expect(await read('id,amount\n"a,""x""","1,234.50"\n')).toEqual(['2:a,"x",1,234.50']);
  });

  test('columns stand in any order, among others, under Chinese names and with their unit', async () => {
    expect(await read('姓名, 金额（元） ,编号\n某,5,a\n')).toEqual(['2:a,5']);
  });

  test('a row that a comma inside an amount has widened is refused, not shifted', async () => {
    expect(await read('id,amount\na,1,234.50\nb,2\n')).toEqual([expect.stringMatching(/^2!这一行有3列/), '3:b,2']);
  });

  test('a row that was cut is refused, a row with empty cells behind it is not', async () => {
    expect(await read('id,amount\na\nb,2,,\n')).toEqual([expect.stringMatching(/^2!这一行只有1列/), '3:b,2']);
  });

  test('a file that spans many chunks is read as one', async () => {
    const rows = Array.from({ length: 60_000 }, (_, n) => `编号${n},${n}`);
    const all = await read(`id,amount\r\n${rows.join('\r\n')}\r\n`);
    expect(all).toHaveLength(60_000);
    expect(all[59_999]).toBe('60001:编号59999,59999');
  });
});

describe('encodings', () => {
  test('UTF-8 with its mark', async () => {
    expect(await read('\ufeff编号,金额\n甲,1\n')).toEqual(['2:甲,1']);
  });

  test('GBK, as county offices export', async () => {
    const gbk = Buffer.from([0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xbd, 0xf0, 0xb6, 0xee, 0x0a, 0xbc, 0xd7, 0x2c, 0x31, 0x0a]);
    expect(await read(gbk)).toEqual(['2:甲,1']); // 编号,金额 / 甲,1
  });

  test('GBK that shows itself only far down the file', async () => {
    const head = Buffer.from(`id,amount\n${'a,1\n'.repeat(100_000)}`);
    const all = await read(Buffer.concat([head, Buffer.from([0xbc, 0xd7, 0x2c, 0x32, 0x0a])]));
    expect(all.at(-1)).toBe('100002:甲,2');
  });

  test.each([
    ['a workbook', [0x50, 0x4b, 0x03, 0x04], 'xlsx'],
    ['an old workbook', [0xd0, 0xcf, 0x11, 0xe0], 'xls'],
    ['UTF-16', [0xff, 0xfe, 0x69, 0x00], 'Unicode'],
  ])('%s stops the run with what to do', async (_, bytes, words) => {
    await expect(read(Buffer.from(bytes))).rejects.toThrow(words);
  });
});

describe('files that cannot be used', () => {
  test('a missing column is named in both languages', async () => {
    await expect(read('id,名字\na,b\n')).rejects.toThrow('没有“amount（金额）”这一列');
  });

  test('a file that is not there is named', async () => {
    await expect(rowsOf(join(folder, 'nowhere.csv'), columns)).rejects.toThrow('nowhere.csv');
  });

  test('an empty file is named', async () => {
    await expect(read('')).rejects.toThrow('没有表头');
  });

  test('an open quotation mark is found by its line', async () => {
    await expect(read('id,amount\na,1\nb,"2\nc,3\n')).rejects.toThrow('第3行起有一个引号没有配对');
  });

  test('an open quotation mark at the top of a long file is found without reading on for ever', async () => {
    await expect(read(`id,amount\n"a,1\n${'b,2\n'.repeat(600_000)}`)).rejects.toThrow('第2行起有一个引号没有配对');
  });

  test('two columns of one amount are not guessed between', async () => {
    await expect(read('id,amount,金额\na,1,2\n')).rejects.toThrow('不知道用哪一列');
  });
});

test('the sheet of a county office is read under its own names; one payer may stand in several columns', async () => {
  const header =
    '结算id,镇街,身份证号,人员编号,姓名,救助身份,结算日期,费用总额,符合医保报销金额,基本医疗保险报销金额,大病报销金额,大额报销金额,进入医疗救助金额,医疗救助,倾斜救助,扶贫济困金额,渝快保支出金额,个人账户支付,个人现金支付';
  const row = 'S1,清溪,P1,0001,某,边缘易致贫户,2024/3/1,100,90,50,1,2,37,20,3,4,5,0,6';
  // settlement_id, person_id, date, total, in_scope, basic, big, aid (two), other (two), relief (none), health
  expect(await rowsOf(file(`${header}\n${row}\n`), settlementColumns)).toEqual([
    '2:S1,P1,2024/3/1,100,90,50,1,20+3,5+2,,4',
  ]);
});
