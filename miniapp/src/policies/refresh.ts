import Taro from '@tarojs/taro';
import { today } from '../hooks/today';
import { basePack } from './base';
import { keep, readKept } from './kept';
import { readPackFile } from './pack-file';
import { currentFreshness, setFreshness, takePolicies } from './store';

/** In the browser it lies beside the page; WeChat needs the whole address, which whoever runs the service gives to the build. */
const address =
  process.env.TARO_ENV === 'h5'
    ? 'policies.json'
    : process.env.YIZHU_ORIGIN && `${process.env.YIZHU_ORIGIN}/policies.json`;
/** Long enough for a village's network; nobody waits for it. */
const timeoutMs = 20_000;
/** A phone keeps the app open for days: it asks again when it is looked at, but not at every look. */
const oftenEnoughMs = 3_600_000;
let askedMs = Number.NEGATIVE_INFINITY;

/** Ask the server for newer policies, unless that was done within the hour; whatever goes wrong, those at hand go on holding. */
export async function refreshPolicies(): Promise<void> {
  if (!address || Date.now() - askedMs < oftenEnoughMs) return;
  askedMs = Date.now();
  try {
    await ask(address);
  } catch {
    askedMs = Number.NEGATIVE_INFINITY;
    setFreshness({ ...currentFreshness(), state: 'not-reached' });
  }
}

async function ask(url: string): Promise<void> {
  const kept = readKept();
  const answer = await Taro.request<unknown>({
    url,
    timeout: timeoutMs,
    header: kept ? { 'If-None-Match': kept.etag } : {},
  });
  const checked = today();
  if (answer.statusCode === 304 && kept) keep({ ...kept, checked });
  else take(answer, checked, kept?.file?.id ?? basePack.id);
  setFreshness({ state: 'current', checked });
}

/** Newer policies are kept and used at once, and the person is told. */
function take({ statusCode, data, header }: Taro.request.SuccessCallbackResult, checked: string, had: string): void {
  const file = statusCode === 200 ? readPackFile(data) : undefined;
  if (!file) throw new Error(`no policies in an answer ${statusCode}`);
  keep({ etag: etagOf(header), checked, ...(file.id !== basePack.id && { file }) });
  if (file.id === had) return;
  takePolicies(file);
  void Taro.showToast({ title: '救助办法有更新，已按新的算', icon: 'none', duration: 4000 });
}

/** Phones write the names of headers each in their way. */
function etagOf(header: Record<string, string> | undefined): string {
  const [name] = Object.keys(header ?? {}).filter((one) => one.toLowerCase() === 'etag');
  return (name && header?.[name]) || '';
}
