import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Part, partsOf } from '@yizhu/infra/aws/parts';
import type { Template } from '@yizhu/infra/aws/synthesise';
import { wholeLine } from '../journeys/line-by-api';
import { localTemplate, startLocalSystem } from '../setup/local-system';

const file = 'Yizhu-local.template.json';

/** Every part that can be taken out of the template by itself: routes, triggers, the index, permissions, names of the environment. */
export const allParts = (): Part[] => partsOf(readTemplate());

const readTemplate = (): Template => JSON.parse(readFileSync(path.join(localTemplate, file), 'utf8'));

/** What the whole line complains of without this part; undefined where it does not notice. */
export async function complaintWithout(part: Part): Promise<string | undefined> {
  const folder = mkdtempSync(path.join(tmpdir(), 'yizhu-template-'));
  try {
    cpSync(localTemplate, folder, { recursive: true });
    const template = readTemplate();
    part.remove(template);
    writeFileSync(path.join(folder, file), JSON.stringify(template));
    return await complaintOf(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function complaintOf(folder: string): Promise<string | undefined> {
  let stop = async () => {};
  try {
    const system = await startLocalSystem(folder);
    stop = system.stop;
    await wholeLine(system.address);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await stop();
  }
}

/** Parts that serve only when something has gone wrong, or that the local system does not hold to; the whole line cannot miss them. */
const missedOnlyInTrouble: readonly [RegExp, string][] = [
  [/logs:/, 'the local system writes logs to a file'],
  [/sqs:SendMessage|Sweep/, 'only what was left behind is swept, and only what failed is put into a queue'],
  [/ListBucket/, 'only a photo that is missing needs it, to be a 404'],
  [/ResidentsRolePolicy dynamodb:DeleteItem SESSION/, 'only a refresh token that was stolen ends a session'],
  [
    /NotificationsStreamRolePolicy dynamodb:PutItem QUOTA/,
    'only a consent that WeChat does not know of is set to nothing',
  ],
  [/kms:Decrypt (KeysStore|KeysData)/, 'a reply that is sent again is opened, and a photo that lies encrypted'],
  [/GetItem ONCE/, 'only a change that is sent again is looked up'],
  [/ApplicationsRolePolicy dynamodb:UpdateItem PERSON/, 'only a second aid of a year changes what the year has used'],
  [
    /ApiScansIdPollPostPermission/,
    'the right to call for POST /scans/{id} holds for it too: a star in an ARN goes over slashes',
  ],
  [/ListStreams/, 'the local system knows its stream without looking for it'],
  [/environment .* STAGE/, 'it turns on the moved clock, and is the default elsewhere'],
];

export const whyNotMissed = ({ kind, name }: Part): string | undefined =>
  missedOnlyInTrouble.filter(([words]) => words.test(`${kind} ${name}`))[0]?.[1];
