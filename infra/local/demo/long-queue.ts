import { readFileSync } from 'node:fs';
import path from 'node:path';
import { seal } from '@yizhu/functions/clients/keys';
import { createApplication, sealedPlace } from '@yizhu/functions/table/applications';
import { transact } from '@yizhu/functions/table/core';

/** Each application is two writes, and a transaction has a hundred at most. */
const together = 50;

/**
 * A queue too long for one page: so many applications that wait for the township's clerk, as `submit` leaves their heads, in the system that
 * runs with this folder. They have neither papers nor events, so that `verify` finds fault with them.
 */
export async function fillQueue(data: string, count: number): Promise<void> {
  const env: Record<string, string> = JSON.parse(readFileSync(path.join(data, 'environment.json'), 'utf8'));
  Object.assign(process.env, env);
  for (let done = 0; done < count; done += together) {
    const these = Array.from({ length: Math.min(together, count - done) }, (_, at) => headOf(done + at));
    await transact((await Promise.all(these)).flatMap(createApplication));
  }
}

async function headOf(at: number) {
  const number = `20260119-${String(at).padStart(6, '0')}`;
  const person = `made-up-${at}`;
  const id = `${person}.${number}`;
  const moment = '2026-01-19T01:00:00.000Z';
  return {
    ...{ id, person, number, benefit: 'one-off-aid' as const, title: '一次性救助', year: 2025 },
    ...{ county: '140311', township: '140311100', place: `荫营镇演示${(at % 12) + 1}村` },
    name: await seal('演示某某', sealedPlace(id, 'name')),
    category: await seal('disabled-unable-to-work', sealedPlace(id, 'category')),
    ...{ state: 'submitted' as const, version: 1, submitted: moment, changed: moment, doneBy: {}, lastBy: '本人' },
    due: '2026-02-28',
  };
}
