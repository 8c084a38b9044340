import Taro from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { call } from '../../api/call';
import { asFailure, type CallFailure } from '../../api/failure';
import { keepSession } from '../../api/session';
import { browserName } from '../browser-name';
import { officeUrl } from '../moves';

/** Often enough that nobody waits, seldom enough for a slow network. */
const pollEveryMs = 2_000;

type Scan = { readonly id: string; readonly secret: string; readonly expiresMs: number };
export type ScanState = 'starting' | 'waiting' | 'looked-at' | 'over' | 'failed';

/** A code of this computer, asked after until a phone has confirmed it or two minutes are over. */
export function useScan() {
  const [scan, setScan] = useState<Scan>();
  const [state, setState] = useState<ScanState>('starting');
  const [failure, setFailure] = useState<CallFailure>();
  const isOpen = useRef(true);

  const start = async () => {
    setState('starting');
    setFailure(undefined);
    setScan(undefined);
    try {
      const { id, secret, expires } = await call('startScan', { body: { browser: browserName(navigator.userAgent) } });
      setScan({ id, secret, expiresMs: Date.parse(expires) });
      setState('waiting');
    } catch (thrown) {
      setFailure(asFailure(thrown));
      setState('failed');
    }
  };

  const poll = async ({ id, secret, expiresMs }: Scan) => {
    try {
      const reply = await call('pollScan', { params: { id }, body: { secret } });
      if (!isOpen.current) return;
      if (reply.session) {
        keepSession(reply.session);
        void Taro.reLaunch({ url: officeUrl('queue') });
      } else setState(reply.state === 'looked-at' ? 'looked-at' : 'waiting');
    } catch (thrown) {
      // A network that comes and goes does not end it; the server's word does.
      if (isOpen.current && (!/^phone\./.test(asFailure(thrown).code) || Date.now() > expiresMs)) setState('over');
    }
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: begins once, when the page opens
  useEffect(() => {
    isOpen.current = true;
    void start();
    return () => {
      isOpen.current = false;
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: one timer for each code
  useEffect(() => {
    if (!scan) return;
    const timer = setInterval(() => {
      if (Date.now() <= scan.expiresMs) return void poll(scan);
      setState('over');
      setScan(undefined);
    }, pollEveryMs);
    return () => clearInterval(timer);
  }, [scan]);

  return { id: scan?.id, state, failure, start };
}
