import { serve } from '../http/serve';
import { bind } from './bind';
import { home } from './home';
import { refreshSession, signIn } from './sign-in';

export const handler = serve('residents', { signIn, refreshSession, bind, home });
