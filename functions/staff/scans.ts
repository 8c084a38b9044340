import { invariant } from '@yizhu/shared/api/invariant';
import { issueSession, readStanding } from '../authoriser/standing';
import type { Handler } from '../http/handler';
import { countOfAddress } from '../table/addresses';
import { transact } from '../table/core';
import { confirmed, createScan, lookedAt, readScan, requireSecret, useScan } from '../table/scans';
import { createSession } from '../table/sessions';

/** Codes of one address in ten minutes: all the computers of a county's offices on one morning, and far fewer than a machine asks for. */
const MOST_OF_ONE_ADDRESS = { count: 300, minutes: 10 };

/** A computer shows the id as a code for two minutes and keeps the secret to itself. */
export const startScan: Handler<'startScan'> = async ({ body, address, now }) => {
  await countOfAddress(address, 'scan', MOST_OF_ONE_ADDRESS, now);
  const { write, ...scan } = createScan(body.browser, address, now);
  await transact([write]);
  return scan;
};

/** The computer asks; once the phone said yes, it gets its session, one time. */
export const pollScan: Handler<'pollScan'> = async ({ params, body, now, log }) => {
  const scan = await readScan(params.id, now);
  requireSecret(scan, body.secret);
  if (scan.state !== 'confirmed') return { state: scan.state };
  invariant(scan.user, 'a confirmed scan has a user');
  const { refreshToken, write } = createSession(scan.user, 'computer', now);
  const session = await issueSession(await readStanding(scan.user, now), refreshToken, now);
  await transact([useScan(scan), write]);
  log.info('signed in on a computer', { user: scan.user.slice(0, 12) });
  return { state: 'confirmed', session };
};

/** What the phone shows before its owner says yes: which browser, and where. */
export const lookAtScan: Handler<'lookAtScan'> = async ({ caller, params, now }) => {
  const { browser, address, started } = await readScan(params.id, now);
  await transact([lookedAt(params.id, caller.id)]);
  return { browser, address, started };
};

export const confirmScan: Handler<'confirmScan'> = async ({ caller, params, now }) => {
  await readScan(params.id, now);
  await transact([confirmed(params.id, caller.id)]);
  return {};
};
