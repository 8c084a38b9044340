/** `policy new`: the folder of a region that has no policy yet, to be filled in by hand. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { PolicyDocument } from '@yizhu/shared/policy/document';
import { stackFor } from '@yizhu/shared/policy/region';
import { today } from '../given/today';
import { policiesFolder, policiesRead, root } from './library';
import { newPolicyText, newReadme, type Region } from './new-files';
import { tableLines } from './page-table';

/** Nothing was written, and why: said to the person who asked. */
export class NewRefused extends Error {}

/** Writes the folder and says what to do next. Throws NewRefused. */
export function newCommand(
  adcode: string,
  folderName: string,
  { name = '（简称）', into = policiesFolder }: { name?: string; into?: string },
): string {
  checkNames(adcode, folderName, name);
  const folder = join(into, `${adcode}-${folderName}`);
  const taken = existsSync(into) && readdirSync(into).find((one) => one.startsWith(`${adcode}-`));
  if (taken)
    throw new NewRefused(`${adcode} 已经有文件夹“${join(into, taken)}”，没有改动它。请在里面写，或换一个代码。`);
  const day = today();
  const broader = stackFor(
    policiesRead().map(({ document }) => document),
    adcode,
  );
  const region: Region = { adcode, id: `${folderName}-${day.slice(0, 4)}`, name, from: day, broader };
  const files = {
    [`${region.id}.yaml`]: newPolicyText(region),
    'README.md': newReadme(region),
    'clauses.json': '[]\n',
  };
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return nextSteps(folder, region);
}

function checkNames(adcode: string, folderName: string, name: string): void {
  if (!/^(?:[1-8]\d|99)\d{4}$/.test(adcode))
    throw new NewRefused(`“${adcode}”不是行政区划代码。它是6位数字，如 500243（虚构的地方用 99 开头）。`);
  if (!/^[a-z][a-z0-9-]*$/.test(folderName))
    throw new NewRefused(`“${folderName}”不能作文件夹名。请写拼音，只用小写字母、数字和连字符，如 pengshui。`);
  if (!/^[^\s:#'"{}[\],&*!|>%@`]+$/.test(name)) throw new NewRefused(`“${name}”不能作简称。请写地名，如 彭水。`);
}

function nextSteps(folder: string, { id, adcode, broader }: Region): string {
  const here = relative(root, folder);
  const shown = here.startsWith('..') ? resolve(folder) : here;
  const file = join(shown, `${id}.yaml`);
  return [
    `已建好 ${shown}：`,
    ...tableLines(
      [
        [`${id}.yaml`, '政策，照文件一条一条写'],
        ['README.md', '出处和还缺什么'],
        ['clauses.json', '条款目录，先空着'],
      ],
      2,
    ),
    '',
    ...inherited(adcode, broader),
    '',
    '接下来：',
    '  1. 打开 YAML，把“待填”的都换成文件里的话；每个词怎么写见 shared/policies/README.md',
    '  2. 文件没有写的数，留着 missing，写明要看哪份文件；一句话有两种读法的，写成 readings',
    '  3. 每项待遇至少写一个手算的 examples',
    `  4. npm run -s policy -- lint ${file}`,
    `  5. npm run -s policy -- show ${file}，与文件对照着读一遍`,
  ].join('\n');
}

function inherited(adcode: string, broader: PolicyDocument[]): string[] {
  if (broader.length === 0) return [`现有的政策里没有管到 ${adcode} 的上级文件，全部要自己写。`];
  const lines = broader.map(({ name, document, benefits, categories }) => {
    const helped = categories.length > 0 ? `，${categories.length} 类救助对象` : '';
    return `  ${name}（${document.number}）：${[...new Set(benefits.map(({ title }) => title))].join('、')}${helped}`;
  });
  return ['按行政区划代码，这些上级文件也管这里，不用再写：', ...lines];
}
