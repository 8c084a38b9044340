import { makeCaller } from './caller';
import { thisPhone } from './phone';

/** The API from this phone: `call('submit', { body })` replies as `shared/api/endpoints.ts` says, or rejects with a `CallFailure`. */
export const { call, renew } = makeCaller(thisPhone);
