import { serve } from '../http/serve';
import { application } from './application';
import { casework } from './casework';
import { photoUpload } from './photos';
import { queue } from './queue';
import { step } from './step';
import { submit } from './submit';

export const handler = serve('applications', { photoUpload, submit, application, queue, casework, step });
