import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Cloud, startCloud } from '../cloud';
import { openOrigin } from '../origin/origin';
import { type Trial, writeTrial } from './trial-template';

export type TrialCloud = {
  readonly cloud: Cloud;
  readonly address: string;
  /** Ask the API, or with `/__local` the local cloud itself. */
  readonly ask: (
    place: string,
    init?: RequestInit,
  ) => Promise<{ status: number; headers: Headers; body: Record<string, never> }>;
  /** What the functions logged. */
  readonly log: () => string;
  readonly close: () => Promise<void>;
};

/** The trial template on a fresh database in memory, with its origin at a free port. */
export async function startTrial(change?: (trial: Trial) => void, data?: string): Promise<TrialCloud> {
  const folder = mkdtempSync(path.join(tmpdir(), 'trial-'));
  writeTrial(path.join(folder, 'out'), change);
  const kept = data ?? path.join(folder, 'data');
  const origin = await openOrigin(0, undefined, []);
  const templates = { 'trial-template': ['thing1', 'time2'] };
  const out = path.join(folder, 'out');
  const cloud = await startCloud({ folder: out, data: kept, storeAddress: origin.storeAddress, templates }).catch(
    async (error) => {
      await origin.close();
      rmSync(folder, { recursive: true, force: true });
      throw error;
    },
  );
  origin.serve(cloud);
  return {
    cloud,
    address: origin.address,
    ask: async (place, init) => {
      const response = await fetch(origin.address + (place.startsWith('/__local') ? place : `/api${place}`), init);
      const text = await response.text();
      return { status: response.status, headers: response.headers, body: text === '' ? {} : JSON.parse(text) };
    },
    log: () => readFileSync(path.join(kept, 'functions.log'), 'utf8'),
    close: async () => {
      await origin.close();
      await cloud.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Look again until it holds, at most a minute. */
export async function until<T>(look: () => T | undefined | false | Promise<T | undefined | false>): Promise<T> {
  const untilMs = Date.now() + 60_000;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > untilMs) throw new Error('it did not come true within a minute');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
