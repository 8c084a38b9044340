import { type Endpoint, endpoints } from '@yizhu/shared/api/endpoints';
import { errors } from '@yizhu/shared/api/errors';
import type { RestApi } from 'aws-cdk-lib/aws-apigateway';
import { CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { refusalBody } from './gateway-replies';
import { guessable, mostBodyBytes, mostOfOneAddress } from './limits';

type Rule = CfnWebACL.RuleProperty;
type Statement = CfnWebACL.StatementProperty;

/** The regional WAF in front of the stage. A WAF cannot stand before an HTTP API, which is one reason for a REST API. */
export class Firewall extends Construct {
  constructor(scope: Construct, id: string, rest: RestApi) {
    super(scope, id);
    const acl = new CfnWebACL(this, 'Acl', {
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      visibilityConfig: seenAs('all'),
      customResponseBodies: Object.fromEntries(refusals.map((code) => [bodyKey(code), jsonOf(code)])),
      rules: rules.map((rule, priority) => ({ ...rule, priority })),
    });
    new CfnWebACLAssociation(this, 'Association', {
      webAclArn: acl.attrArn,
      resourceArn: rest.deploymentStage.stageArn,
    });
  }
}

/** Counted, but no request is kept as a sample: it would show addresses and tokens. */
const seenAs = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
  metricName,
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: false,
});

const plain = [{ priority: 0, type: 'NONE' }];

/** What the WAF refuses by rules of ours, each with its status and words. */
const refusals = ['request.tooLarge', 'gateway.crowded'] as const;
type Refusal = (typeof refusals)[number];
const bodyKey = (code: Refusal): string => code.replace('.', '-');
/** The WAF gives its answers no number that could be asked for. */
const jsonOf = (code: Refusal) => ({ contentType: 'APPLICATION_JSON', content: refusalBody(code, '') });

const blocking = (name: string, statement: Statement, code: Refusal): Omit<Rule, 'priority'> => ({
  name,
  statement,
  action: { block: { customResponse: { responseCode: errors[code].status, customResponseBodyKey: bodyKey(code) } } },
  visibilityConfig: seenAs(name),
});

const fromOneAddress = (limit: number, scopeDownStatement?: Statement): Statement => ({
  rateBasedStatement: { aggregateKeyType: 'IP', limit, evaluationWindowSec: 300, scopeDownStatement },
});

/** In their order; the first that blocks decides. */
const rules: readonly Omit<Rule, 'priority'>[] = [
  blocking('body-too-large', bodyAbove(mostBodyBytes), 'request.tooLarge'),
  blocking('one-address', fromOneAddress(mostOfOneAddress.all), 'gateway.crowded'),
  blocking('guessing', fromOneAddress(mostOfOneAddress.guessing, oneOfPaths(guessable.map(pathOf))), 'gateway.crowded'),
  // Its own limit for bodies is 8 KB, below what a long application needs; ours above takes its place.
  managed('AWSManagedRulesCommonRuleSet', ['SizeRestrictions_BODY']),
  managed('AWSManagedRulesKnownBadInputsRuleSet', []),
];

function bodyAbove(bytes: number): Statement {
  return {
    sizeConstraintStatement: {
      fieldToMatch: { body: { oversizeHandling: 'MATCH' } },
      comparisonOperator: 'GT',
      size: bytes,
      textTransformations: plain,
    },
  };
}

function oneOfPaths(paths: readonly string[]): Statement {
  return { orStatement: { statements: paths.map(pathEndsWith) } };
}

/** The path begins with the stage's name where the address is API Gateway's own, and without it behind a domain. */
function pathEndsWith(searchString: string): Statement {
  const fieldToMatch = { uriPath: {} };
  return {
    byteMatchStatement: { searchString, positionalConstraint: 'ENDS_WITH', fieldToMatch, textTransformations: plain },
  };
}

function pathOf(name: keyof typeof endpoints): string {
  const { path }: Endpoint = endpoints[name];
  return path;
}

/** A group of rules kept by AWS; those named are counted only. */
function managed(name: string, countedOnly: readonly string[]): Omit<Rule, 'priority'> {
  return {
    name,
    overrideAction: { none: {} },
    statement: {
      managedRuleGroupStatement: {
        vendorName: 'AWS',
        name,
        ruleActionOverrides: countedOnly.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
      },
    },
    visibilityConfig: seenAs(name),
  };
}
