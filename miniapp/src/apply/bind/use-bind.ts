import Taro from '@tarojs/taro';
import type { Api } from '@yizhu/shared/api/endpoints';
import { useState } from 'react';
import { call, renew } from '../../api/call';
import { asFailure } from '../../api/failure';
import { useTask } from '../../api/use-task';
import { focusOn } from '../../components/focus';
import { today } from '../../hooks/today';
import { applyUrl } from '../moves';
import {
  type BindingBody,
  type BindingDraft,
  type BindingErrors,
  checkBinding,
  checkWho,
  emptyBinding,
} from './check-binding';
import { canGivePhone } from './phone-button';
import { type NoPhone, whyNoPhone } from './why-no-phone';

/** Whether an answer was lost: the same may be sent again, and is then the same change. */
const isUnanswered = (code: string): boolean => code === 'phone.offline' || code === 'phone.noAnswer';

type Answer = Api['bind']['reply'];
export type Waiting = Extract<Answer, { state: 'waiting' }>;

/** 先说您是谁: what is filled in, how the phone comes, and what became of it. */
export function useBind() {
  const [draft, setDraft] = useState<BindingDraft>(emptyBinding);
  const [errors, setErrors] = useState<BindingErrors>({});
  const [waiting, setWaiting] = useState<Waiting>();
  const [isTyping, setTyping] = useState(!canGivePhone());
  const [noPhone, setNoPhone] = useState<string>();
  const [unanswered, setUnanswered] = useState<BindingBody>();
  const sending = useTask();

  const set = (change: Partial<BindingDraft>) => {
    setDraft((before) => ({ ...before, ...change }));
    setUnanswered(undefined);
    setErrors((before) => {
      const rest: Record<string, string | undefined> = { ...before };
      for (const field of Object.keys(change)) delete rest[field];
      return rest;
    });
  };
  const show = (found: BindingErrors): void => {
    setErrors(found);
    const [first] = Object.keys(found);
    if (first) focusOn(`bind-${first === 'township' && !draft.county ? 'county' : first}`);
  };

  const send = (body: BindingBody) => {
    setNoPhone(undefined);
    void sending.run(async () => {
      const answer = await bindAs(body).catch((thrown) => {
        setUnanswered(isUnanswered(asFailure(thrown).code) ? body : undefined);
        throw thrown;
      });
      // The session still says what it said before.
      await renew();
      if (answer.state === 'waiting') setWaiting(answer);
      else await Taro.redirectTo({ url: applyUrl('mine') });
    });
  };
  const { who, errors: ofWho } = checkWho(draft, today());

  return {
    ...{ draft, errors, set, sending, waiting, isTyping, noPhone },
    /** WeChat asks for the number as soon as its button is tapped: all else is right before that button is there. */
    isReady: who !== undefined,
    check: () => show(ofWho),
    sendCode: (phoneCode: string) => who && send({ ...who, phoneCode }),
    sendTyped: () => {
      const { body, errors: found } = checkBinding(draft, today());
      show(found);
      if (body) send(body);
    },
    sendAgain: unanswered && (() => send(unanswered)),
    giveNone: (answer: NoPhone) => setNoPhone(whyNoPhone(answer)),
    typeInstead: (isTyped: boolean) => {
      setTyping(isTyped);
      setNoPhone(undefined);
      if (isTyped) focusOn('bind-phone');
    },
  };
}

/** A code is a matter of its own: another code under the same key would be refused. */
async function bindAs(body: BindingBody): Promise<Answer> {
  try {
    return await call('bind', { body, ...(body.phoneCode && { key: body.phoneCode }) });
  } catch (thrown) {
    // It was done before, and the answer was lost.
    if (asFailure(thrown).code === 'binding.already') return { state: 'bound' };
    throw thrown;
  }
}
