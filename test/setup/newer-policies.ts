import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type PackFile, packForm } from '@yizhu/miniapp/src/policies/pack-file';
import { packPolicies, phonePart } from '@yizhu/shared/policy/pack-write';
import { readPolicy } from '@yizhu/shared/policy/read-policy';

const folder = path.resolve(import.meta.dirname, '../../shared/policies');

/** The policies as a server may have them one day: 彭水 helps 低保对象 with 85 % where it was 80 %. */
export function newerPolicies(): PackFile {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
  const policies = files.map((file) => {
    const text = readFileSync(path.join(folder, file), 'utf8');
    return readPolicy(file.includes('pengshui') ? raised(text) : text, file);
  });
  return { form: packForm, id: 'newer', pack: packPolicies(policies.map(phonePart)).pack };
}

function raised(text: string): string {
  const before = 'tekun, dibao, returned-to-poverty: 80%';
  if (!text.includes(before)) throw new Error(`彭水 no longer says ${before}`);
  return text.replace(before, before.replace('80', '85'));
}
