import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import type { Api } from '@yizhu/shared/api/endpoints';
import { useEffect, useState } from 'react';
import { call } from '../../api/call';
import { useTask } from '../../api/use-task';
import { Facts } from '../../components/facts';
import { FailureNote } from '../../components/failure-note';
import { isBrowser } from '../../components/focus';
import { MainButton } from '../../components/main-button';
import { Page } from '../../components/page';
import { Skeleton } from '../../components/skeleton';
import { momentWords } from '../../hooks/day-words';
import { leaveFor } from '../../hooks/leave';
import { today } from '../../hooks/today';
import { officeUrl } from '../moves';
import { scanIdOf } from '../scan-address';
import '../office.less';

type Seen = Api['lookAtScan']['reply'];

/** 确认登录: which computer asks, before anybody is let in there. */
export default function ConfirmPage() {
  const { id, seen, isDone, task, scan, confirm } = useConfirm();
  return (
    <Page
      name='confirm'
      title={isDone ? '电脑上登录好了' : id ? '要在这台电脑上登录吗？' : '在电脑上登录'}
      back={{ text: '待办', onTap: () => leaveFor(officeUrl('queue')) }}
      action={
        isDone ? (
          <MainButton text='知道了' plain onTap={() => leaveFor(officeUrl('queue'))} />
        ) : (
          seen && <MainButton text={task.isRunning ? '正在登录…' : '确认登录'} onTap={confirm} />
        )
      }
    >
      {task.failure && <FailureNote failure={task.failure} />}
      {!id && <NothingScanned onScan={scan} />}
      {id && !seen && task.isRunning && <Skeleton lines={2} />}
      {seen && (
        <>
          <Facts
            facts={[
              ['电脑', seen.browser],
              ['网络地址', seen.address],
              ['什么时候', momentWords(seen.started, today())],
            ]}
          />
          {!isDone && <View className='stale'>不是您面前的电脑，就不要确认：别人会用您的名字办事。</View>}
          {isDone && <View className='notice-box'>可以回到电脑上办事了。离开时记得退出。</View>}
        </>
      )}
    </Page>
  );
}

function useConfirm() {
  const { params } = useRouter();
  const [id, setId] = useState(() => idOf(params));
  const [seen, setSeen] = useState<Seen>();
  const [isDone, setDone] = useState(false);
  const task = useTask();
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at once for each code
  useEffect(() => {
    if (id) void task.run(async () => setSeen(await call('lookAtScan', { params: { id } })));
  }, [id]);
  return {
    id,
    seen,
    isDone,
    task,
    scan: async () => {
      const { result } = await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] });
      setId(scanIdOf(result));
    },
    confirm: () =>
      id &&
      void task.run(async () => {
        await call('confirmScan', { params: { id } });
        setDone(true);
      }),
  };
}

/** By the address in the code itself; WeChat hands it over whole as `q`. */
function idOf({ scan, q }: Partial<Record<string, string>>): string | undefined {
  if (scan) return scanIdOf(decodeURIComponent(scan));
  return q ? scanIdOf(decodeURIComponent(q)) : undefined;
}

function NothingScanned({ onScan }: { readonly onScan: () => Promise<void> }) {
  if (isBrowser) return <View className='notice-box'>请用手机微信里的“医助”扫电脑上的二维码。</View>;
  return (
    <>
      <View className='lead'>扫电脑登录页上的二维码。</View>
      <View className='form-part'>
        <MainButton text='扫电脑上的码' onTap={() => void onScan().catch(() => undefined)} />
      </View>
    </>
  );
}
