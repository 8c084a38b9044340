import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { requireForm } from './data-form';

let data: string;
beforeEach(() => {
  data = mkdtempSync(path.join(tmpdir(), 'data-'));
});
afterEach(() => rmSync(data, { recursive: true }));
const hasDatabase = () => mkdirSync(path.join(data, 'database'));

test('what this version has begun it goes on with', () => {
  requireForm(data);
  hasDatabase();
  expect(() => requireForm(data)).not.toThrow();
});

test.each<[string, () => void]>([
  ['before forms were told', () => {}],
  ['by a later version', () => writeFileSync(path.join(data, 'form.json'), '{"form":3000}')],
])('data that was written %s is left alone, with what to do', (_, written) => {
  hasDatabase();
  written();
  expect(() => requireForm(data)).toThrow(/npm start -- --fresh/);
  expect(() => requireForm(data)).toThrow(/npm start -- --fresh/);
});
