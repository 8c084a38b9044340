import { appendFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeKeyService } from '../standins/key-service';
import { makeObjectStore } from '../standins/object-store/object-store';
import { makeObjects } from '../standins/object-store/objects';
import { makeQueues, type Queues } from '../standins/queues';
import { makeSecrets } from '../standins/secrets';
import { makeStore } from '../standins/store';
import { serveWechat, type WechatServer } from '../standins/wechat/serve-wechat';
import { makeWechat, type Templates, type Wechat } from '../standins/wechat/wechat';
import { type Alarms, makeAlarms } from './alarms';
import { type Clock, makeClock } from './clock';
import { makeDatabaseService } from './database/database-service';
import { type Database, startDatabase } from './database/dynamodb-local';
import { provideTable, streamOf } from './database/tables';
import { startAwsEndpoint } from './lambdas/aws-endpoint';
import { makeKeyRing, operator } from './lambdas/credentials';
import { invokeLater } from './lambdas/invoke-later';
import { type Lambda, makeLambda } from './lambdas/lambda';
import { readFunction } from './lambdas/settings';
import { overrides } from './overrides';
import { makePermissions, type PermissionRecord } from './permissions/permissions';
import { makeRestApi, type RestApi } from './rest-api/rest-api';
import { runSchedules, type Schedules } from './schedules/schedules';
import { stop } from './stopped';
import { readMapping } from './streams/mapping-settings';
import { type Polling, pollStream } from './streams/poll-stream';
import { region } from './template/account';
import { deploy } from './template/deploy';
import { readTemplates } from './template/read-template';
import type { Deployment, Resource } from './template/template';

export type CloudSettings = {
  /** Folder of the synthesised template and its assets. */
  readonly folder: string;
  /** Where everything is kept from start to start; without it all is in memory and gone in the end. */
  readonly data?: string;
  /** Where a browser finds the object store, without a slash at the end. */
  readonly storeAddress: string;
  readonly templates: Templates;
  readonly say?: (line: string) => void;
};

export type Cloud = {
  readonly deployment: Deployment;
  readonly clock: Clock;
  readonly api: RestApi | undefined;
  readonly objectStore: (request: IncomingMessage, response: ServerResponse, place: string) => Promise<void>;
  readonly wechat: Wechat;
  readonly wechatServer: WechatServer;
  readonly queues: Queues;
  readonly alarms: Alarms;
  readonly schedules: Schedules;
  /** One for each event source mapping. */
  readonly streams: readonly Polling[];
  readonly permissions: PermissionRecord;
  readonly lambda: (id: string) => Lambda | undefined;
  readonly databaseEndpoint: string;
  /** Environment with which a program on this computer acts as the operator: the names that the functions have, and leave for everything. */
  readonly operatorEnvironment: Readonly<Record<string, string>>;
  /** Settles with the reason when the database ends by itself. */
  readonly died: Promise<string>;
  readonly close: () => Promise<void>;
};

/** Everything that the template describes, running on this computer. */
export async function startCloud(settings: CloudSettings): Promise<Cloud> {
  const { data, say = () => {} } = settings;
  const deployment = deploy(readTemplates(settings.folder));
  const parts = makeParts(deployment, settings);
  const database = await startDatabase(data && path.join(data, 'database'), say);
  const closers: (() => Promise<void> | void)[] = [database.close, parts.forget];
  try {
    const running = await run(deployment, parts, database, closers);
    const close = async () => {
      for (const closer of [...closers].reverse()) await closer();
    };
    return { ...running, died: database.died, close };
  } catch (error) {
    for (const closer of [...closers].reverse()) await closer();
    throw error;
  }
}

type Parts = ReturnType<typeof makeParts>;

/** What needs no other program to run. */
function makeParts(deployment: Deployment, { data, storeAddress, templates }: CloudSettings) {
  const kept = data ?? mkdtempSync(path.join(tmpdir(), 'yizhu-'));
  mkdirSync(kept, { recursive: true });
  const clockStore = makeStore(data, 'clock', () => ({ offsetMs: 0 }));
  const clock = makeClock(clockStore.read().offsetMs);
  clock.onMove(() => clockStore.write({ offsetMs: clock.offsetMs() }));
  const secrets = makeSecrets(deployment, data);
  return {
    clock,
    secrets,
    storeAddress,
    permissions: makePermissions(deployment),
    keys: makeKeyRing(deployment.ofType('AWS::Lambda::Function')),
    queues: makeQueues(deployment, data),
    keyService: makeKeyService(deployment, data),
    objects: makeObjects(path.join(kept, 'objects')),
    checkpoints: makeStore<Record<string, string>>(data, 'streams', () => ({})),
    wechat: makeWechat({ app: secrets.system, templates, clock, folder: data }),
    log: (id: string, text: string) =>
      appendFileSync(path.join(kept, 'functions.log'), text.replace(/^(?=.)/gm, `${id} `)),
    forget: () => {
      if (!data) rmSync(kept, { recursive: true, force: true });
    },
  };
}

async function run(
  deployment: Deployment,
  parts: Parts,
  { endpoint }: Database,
  closers: (() => Promise<void> | void)[],
) {
  const { clock, permissions, keys, queues, wechat } = parts;
  const tables = deployment.resources.filter(({ type }) => type.startsWith('AWS::DynamoDB::'));
  for (const table of tables) await provideTable(endpoint, table);
  const services = [makeDatabaseService(deployment, endpoint), parts.keyService, parts.secrets.service, queues.service];
  const aws = await startAwsEndpoint({ services, keys, permissions });
  closers.push(aws.close);
  const wechatServer = await serveWechat(wechat, clock);
  closers.push(wechatServer.close);
  const addresses = { aws: aws.address, wechat: wechatServer.address };
  const environmentOf = (resource: Resource) => environment(parts, addresses, resource);
  const functions = deployment.ofType('AWS::Lambda::Function').map((one) => readFunction(deployment, one));
  const lambdas = new Map(
    functions.map((one) => [
      one.resource,
      makeLambda(one, { clock, log: parts.log, environment: overridden(one.environment, environmentOf(one.resource)) }),
    ]),
  );
  closers.push(async () => void (await Promise.all([...lambdas.values()].map(({ close }) => close()))));
  const onError = (error: unknown) => parts.log('platform', `${error}\n`);
  const send = sendFailures(deployment, parts, onError);
  const invoke = (called: Resource, event: unknown) =>
    invokeLater(deployment, lambdas.get(called) as Lambda, event, send);
  const mayInvoke = (called: Resource, source: string) => permissions.mayInvoke('events', called, source);
  const streams = await startStreams({ deployment, parts, endpoint, lambdas, send, onError });
  closers.push(...streams.map(({ close }) => close));
  const schedules = runSchedules(deployment, { clock, invoke, mayInvoke, onError });
  closers.push(schedules.close);
  const hasApi = deployment.ofType('AWS::ApiGateway::RestApi').length > 0;
  return {
    deployment,
    clock,
    wechat,
    wechatServer,
    queues,
    alarms: makeAlarms(deployment, queues),
    schedules,
    streams,
    permissions: permissions.record,
    databaseEndpoint: endpoint,
    api: hasApi ? makeRestApi({ deployment, lambdas, permissions, clock }) : undefined,
    objectStore: makeObjectStore({ deployment, keys, permissions, objects: parts.objects }),
    lambda: (id: string) => [...lambdas.values()].find(({ settings }) => settings.resource.id === id),
    operatorEnvironment: Object.assign(
      {},
      ...functions.map(({ environment: given }) => given),
      environmentOf(operator),
    ) as Readonly<Record<string, string>>,
  };
}

/** What Lambda sets for every function: who it is, and where AWS is. */
function environment(
  { keys, storeAddress }: Parts,
  addresses: { aws: string; wechat: string },
  resource: Resource,
): Record<string, string> {
  const { accessKeyId, secretAccessKey, sessionToken } = keys.of(resource);
  return {
    ...overrides(addresses),
    TZ: ':UTC',
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
    AWS_ENDPOINT_URL_DYNAMODB: addresses.aws,
    AWS_ENDPOINT_URL_KMS: addresses.aws,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: addresses.aws,
    AWS_ENDPOINT_URL_SQS: addresses.aws,
    AWS_ENDPOINT_URL_S3: storeAddress,
  };
}

/** Overrides change what the template gives; they add nothing that it does not give. */
function overridden(given: Readonly<Record<string, string>>, all: Readonly<Record<string, string>>) {
  const names = Object.keys(overrides({ wechat: '' }));
  const kept = Object.entries(all).filter(([name]) => !names.includes(name) || name in given);
  return { ...given, ...Object.fromEntries(kept) };
}

/** A record goes to a queue of the template when the function's role lets it, and is lost otherwise, as at AWS. */
function sendFailures(deployment: Deployment, { queues, permissions }: Parts, onError: (error: unknown) => void) {
  return (sender: Resource, target: string, record: object) => {
    const queue = deployment.find('AWS::SQS::Queue', target, sender.id);
    const verdict = permissions.judge(sender, { action: 'sqs:SendMessage', resource: target });
    if (verdict.isAllowed) queues.send(queue, JSON.stringify(record));
    else onError(verdict.sentence);
  };
}

type Streaming = {
  deployment: Deployment;
  parts: Parts;
  endpoint: string;
  lambdas: ReadonlyMap<Resource, Lambda>;
  send: (sender: Resource, target: string, record: object) => void;
  onError: (error: unknown) => void;
};

/** Lambda reads a stream in the name of the function: without the permission there is no mapping. */
const streamActions = ['DescribeStream', 'GetRecords', 'GetShardIterator'];

async function startStreams({ deployment, parts, endpoint, lambdas, send, onError }: Streaming): Promise<Polling[]> {
  const pollings: Polling[] = [];
  for (const resource of deployment.ofType('AWS::Lambda::EventSourceMapping')) {
    if (resource.properties.Enabled === false) continue;
    const settings = readMapping(deployment, resource);
    for (const action of streamActions) {
      const access = { action: `dynamodb:${action}`, resource: settings.table.attributes.StreamArn ?? '' };
      const verdict = parts.permissions.judge(settings.called, access);
      if (!verdict.isAllowed) stop(resource.id, verdict.sentence);
    }
    const lambda = lambdas.get(settings.called) as Lambda;
    const streamArn = await streamOf(endpoint, settings.table);
    const polling = pollStream(settings, {
      endpoint,
      streamArn,
      lambda,
      send,
      checkpoints: parts.checkpoints,
      onError,
    });
    pollings.push(polling);
  }
  return pollings;
}
