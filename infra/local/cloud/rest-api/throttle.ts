import { type Deployment, isMap, type Resource, type Value } from '../template/template';
import type { Route } from './routes';

/** Says whether a request of this route may pass now. */
export type Throttle = (route: Route, now: number) => boolean;

/** What an account has where the stage says nothing. */
const accountRate = 10_000;
const accountBurst = 5_000;

type Limits = { readonly rate: number; readonly burst: number };
type Bucket = { tokens: number; atMs: number };

/** The throttling of a stage's methods: as many at once as the burst, then so many a second; each method by itself. */
export function makeThrottle(deployment: Deployment, api: Resource): Throttle {
  const stage = deployment.ofType('AWS::ApiGateway::Stage').find(({ properties }) => properties.RestApiId === api.ref);
  const settings = Array.isArray(stage?.properties.MethodSettings) ? stage.properties.MethodSettings.filter(isMap) : [];
  const buckets = new Map<Route, Bucket>();
  return (route, nowMs) => {
    const { rate, burst } = limitsOf(route, settings);
    const bucket = buckets.get(route) ?? { tokens: burst, atMs: nowMs };
    // A clock that was moved back gives nothing, and takes nothing.
    const elapsedMs = Math.max(0, nowMs - bucket.atMs);
    const tokens = Math.min(burst, bucket.tokens + (elapsedMs / 1000) * rate);
    const isFree = tokens >= 1;
    buckets.set(route, { tokens: isFree ? tokens - 1 : tokens, atMs: nowMs });
    return isFree;
  };
}

/** The setting of the method itself, else that of all methods; `/cases/{id}` is written `/cases~1{id}`. */
function limitsOf(route: Route, settings: readonly Record<string, Value>[]): Limits {
  const place = (one: Record<string, Value>) => String(one.ResourcePath).replace(/~1/g, '/').replace(/^\/+/, '/');
  const isForMethod = (one: Record<string, Value>) => [route.httpMethod, '*'].includes(String(one.HttpMethod));
  const fitting = settings.filter(isForMethod);
  const found = fitting.find((one) => place(one) === route.path) ?? fitting.find((one) => place(one) === '/*');
  return {
    rate: Number(found?.ThrottlingRateLimit ?? accountRate),
    burst: Number(found?.ThrottlingBurstLimit ?? accountBurst),
  };
}
