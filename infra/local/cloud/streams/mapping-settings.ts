import { stop } from '../stopped';
import { type Deployment, isMap, type Resource } from '../template/template';
import { type EventFilter, readFilter } from './event-filter';

/** What the template says of one event source mapping. */
export type MappingSettings = {
  readonly resource: Resource;
  readonly table: Resource;
  readonly called: Resource;
  readonly batchSize: number;
  /** How long to gather records before a batch is handed over. */
  readonly windowMs: number;
  readonly bisects: boolean;
  readonly reportsItems: boolean;
  /** Infinite where the template says nothing, as at AWS. */
  readonly retries: number;
  readonly oldestMs: number;
  readonly fromLatest: boolean;
  readonly fits: EventFilter;
  /** ARN of the queue for what could not be handled. */
  readonly onFailure?: string;
};

export function readMapping(deployment: Deployment, resource: Resource): MappingSettings {
  const { properties: p, id } = resource;
  const types = Array.isArray(p.FunctionResponseTypes) ? p.FunctionResponseTypes : [];
  if (types.some((type) => type !== 'ReportBatchItemFailures'))
    stop(id, `the response type ${types} is not known here`);
  const destination = isMap(p.DestinationConfig) ? p.DestinationConfig.OnFailure : undefined;
  return {
    resource,
    table: tableOf(deployment, String(p.EventSourceArn), id),
    called: deployment.find('AWS::Lambda::Function', String(p.FunctionName), id),
    batchSize: Number(p.BatchSize ?? 100),
    windowMs: Number(p.MaximumBatchingWindowInSeconds ?? 0) * 1000,
    bisects: p.BisectBatchOnFunctionError === true,
    reportsItems: types.length > 0,
    retries: orEndless(Number(p.MaximumRetryAttempts ?? -1)),
    oldestMs: orEndless(Number(p.MaximumRecordAgeInSeconds ?? -1)) * 1000,
    fromLatest: p.StartingPosition === 'LATEST',
    fits: readFilter(p.FilterCriteria, id),
    onFailure: isMap(destination) ? String(destination.Destination) : undefined,
  };
}

const orEndless = (limit: number): number => (limit < 0 ? Number.POSITIVE_INFINITY : limit);

function tableOf(deployment: Deployment, streamArn: string, id: string): Resource {
  const tables = deployment.resources.filter(({ type }) => type.startsWith('AWS::DynamoDB::'));
  const found = tables.find(({ attributes }) => attributes.StreamArn === streamArn);
  if (!found) return stop(id, `no table of the template has the stream ${streamArn}`);
  return isMap(found.properties.StreamSpecification) ? found : stop(found.id, 'the table has no stream');
}
