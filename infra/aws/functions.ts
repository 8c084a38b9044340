import { endpoints, type Service } from '@yizhu/shared/api/endpoints';
import type { FunctionName } from './grants';

/** What a function is made from, and how much of the machine it gets; the share of the processor grows with the memory. */
export type FunctionSetup = { readonly entry: string; readonly memoryMb: number; readonly timeoutSeconds: number };

/** API Gateway gives up after 29 seconds; a person on a phone much earlier. */
const answersRequests = { memoryMb: 512, timeoutSeconds: 10 };

export const functions: Record<FunctionName, FunctionSetup> = {
  authoriser: { entry: 'authoriser/index.ts', memoryMb: 256, timeoutSeconds: 5 },
  // Redeeming a code asks WeChat up to four times, each for five seconds at most.
  residents: { entry: 'residents/index.ts', memoryMb: 512, timeoutSeconds: 22 },
  staff: { entry: 'staff/index.ts', ...answersRequests },
  applications: { entry: 'applications/index.ts', memoryMb: 1024, timeoutSeconds: 10 },
  payouts: { entry: 'payouts/index.ts', memoryMb: 1024, timeoutSeconds: 20 },
  notifications: { entry: 'notifications/index.ts', ...answersRequests },
  // Ten messages to a WeChat that is slow; a message that was taken ten minutes ago counts as lost, so never near to that.
  'notifications-stream': { entry: 'notifications/stream.ts', memoryMb: 512, timeoutSeconds: 120 },
  'notifications-sweep': { entry: 'notifications/sweep.ts', memoryMb: 512, timeoutSeconds: 120 },
};

export const functionNames = Object.keys(functions) as FunctionName[];

/** The services that the API is spread over, each once. */
export const services: readonly Service[] = [...new Set(Object.values(endpoints).map(({ service }) => service))];
