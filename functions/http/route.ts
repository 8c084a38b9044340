import { type Endpoint, type EndpointName, endpoints, type Service } from '@yizhu/shared/api/endpoints';
import { AppError } from '@yizhu/shared/api/errors';

const routes = new Map<string, EndpointName>(
  Object.entries(endpoints).map(([name, { method, path }]) => [`${method} ${path}`, name as EndpointName]),
);

export const endpointOf = (name: EndpointName): Endpoint => endpoints[name];

/** The endpoint of a service that answers a method and a resource as API Gateway writes it, `/cases/{id}`. */
export function routeOf(service: Service, method: string, resource: string): EndpointName {
  const name = routes.get(`${method} ${resource}`);
  if (!name || endpointOf(name).service !== service) throw new AppError('request.unknown', '');
  return name;
}
