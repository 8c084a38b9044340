import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock';
import { stop } from '../stopped';
import { account, region } from '../template/account';
import { type Deployment, isMap, type Resource } from '../template/template';
import { readSchedule, type Schedule } from './schedule-expression';

type Target = { readonly called: Resource; readonly input?: string };
type Rule = { readonly resource: Resource; readonly schedule: Schedule; readonly targets: readonly Target[] };

export type Schedules = {
  /** Logical ids of the rules, with when each fires next. */
  readonly list: () => readonly { id: string; next: string | undefined }[];
  /** Fire a rule now; resolves when its targets are done, false where there is no such rule. */
  readonly fire: (id: string) => Promise<boolean>;
  readonly close: () => void;
};

type Surroundings = {
  readonly clock: Clock;
  /** Calls a function as an event bus does, with its retries. */
  readonly invoke: (called: Resource, event: unknown) => Promise<void>;
  readonly mayInvoke: (called: Resource, sourceArn: string) => boolean;
  readonly onError: (error: unknown) => void;
};

const tickMs = 1000;

/**
 * Rules with a schedule, fired by the local clock. A clock that is moved on fires each rule whose time it passed once,
 * however often the rule would have fired meanwhile.
 */
export function runSchedules(deployment: Deployment, around: Surroundings): Schedules {
  const { clock } = around;
  const start = clock.now();
  const rules = deployment.ofType('AWS::Events::Rule').map((resource) => readRule(deployment, resource, start));
  const lookedAt = new Map(rules.map((rule) => [rule, start]));
  const nextOf = (rule: Rule) => rule.schedule(lookedAt.get(rule) ?? start);

  async function fire(rule: Rule, at: Date): Promise<void> {
    for (const { called, input } of rule.targets) {
      if (!around.mayInvoke(called, rule.resource.attributes.Arn ?? '')) {
        throw new Error(`${rule.resource.id}: ${called.id} does not let events.amazonaws.com invoke it`);
      }
      await around.invoke(called, input === undefined ? eventOf(rule.resource, at) : JSON.parse(input));
    }
  }

  async function look(now: Date): Promise<void> {
    const due = rules.filter((rule) => {
      const next = nextOf(rule);
      return next !== undefined && next <= now;
    });
    for (const rule of rules) if (due.includes(rule) || (lookedAt.get(rule) ?? start) > now) lookedAt.set(rule, now);
    for (const rule of due) await fire(rule, now);
  }

  const timer = setInterval(() => void look(clock.now()).catch(around.onError), tickMs);
  clock.onMove(look);
  return {
    list: () => rules.map((rule) => ({ id: rule.resource.id, next: nextOf(rule)?.toISOString() })),
    fire: async (id) => {
      const rule = rules.find(({ resource }) => resource.id === id);
      if (rule) await fire(rule, clock.now());
      return rule !== undefined;
    },
    close: () => clearInterval(timer),
  };
}

function readRule(deployment: Deployment, resource: Resource, start: Date): Rule {
  const { ScheduleExpression: expression, State: state, Targets: targets } = resource.properties;
  if (expression === undefined) return stop(resource.id, 'only rules with a schedule are known here');
  const schedule = readSchedule(String(expression), start, resource.id);
  return {
    resource,
    schedule: state === 'DISABLED' ? () => undefined : schedule,
    targets: (Array.isArray(targets) ? targets : []).filter(isMap).map((target) => {
      const unknown = Object.keys(target).filter(
        (name) => !['Arn', 'Id', 'Input', 'RetryPolicy', 'DeadLetterConfig'].includes(name),
      );
      if (unknown.length > 0) stop(resource.id, `a target has ${unknown.join(', ')}, which is not known here`);
      const called = deployment.find('AWS::Lambda::Function', String(target.Arn), resource.id);
      return { called, input: target.Input === undefined ? undefined : String(target.Input) };
    }),
  };
}

const eventOf = (rule: Resource, at: Date) => ({
  version: '0',
  id: randomUUID(),
  'detail-type': 'Scheduled Event',
  source: 'aws.events',
  account,
  time: at.toISOString().replace(/\.\d{3}Z$/, 'Z'),
  region,
  resources: [rule.attributes.Arn],
  detail: {},
});
