/** The made-up account and the region that everything local is in; no real account has twelve zeros. */
export const account = '000000000000';
export const region = 'cn-northwest-1';
export const partition = 'aws-cn';
export const urlSuffix = 'amazonaws.com.cn';

export const arn = (service: string, resource: string, scope: { region?: string; account?: string } = {}): string =>
  `arn:${partition}:${service}:${scope.region ?? region}:${scope.account ?? account}:${resource}`;
