import { askBeforeUpdate } from './app-update';

/** WeChat's update manager and its dialog, as far as they are used; the dialog answers as told. */
function phoneThat(answers: () => Promise<{ confirm: boolean }>) {
  const log: string[] = [];
  let ready = () => {};
  const updates = {
    onUpdateReady: (then: () => void) => {
      ready = then;
    },
    applyUpdate: () => void log.push('更新'),
  };
  askBeforeUpdate(updates, ({ confirmText, cancelText }) => {
    log.push(`${confirmText}/${cancelText}`);
    return answers();
  });
  return { log, isReady: () => ready() };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('nothing is asked before the new version is loaded', async () => {
  const { log } = phoneThat(async () => ({ confirm: true }));
  await settled();
  expect(log).toEqual([]);
});

test('现在更新 starts the new version, once asked', async () => {
  const { log, isReady } = phoneThat(async () => ({ confirm: true }));
  isReady();
  expect(log).toEqual(['现在更新/以后再说']);
  await settled();
  expect(log).toEqual(['现在更新/以后再说', '更新']);
});

test.each([
  ['以后再说', async () => ({ confirm: false })],
  ['a dialog that cannot be shown', () => Promise.reject(new Error('showModal:fail'))],
])('%s leaves the version that runs', async (_, answers) => {
  const { log, isReady } = phoneThat(answers);
  isReady();
  await settled();
  expect(log).toEqual(['现在更新/以后再说']);
});
