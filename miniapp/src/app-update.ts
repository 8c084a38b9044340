/** A new version is there: a person in the middle of a bill is asked before the program starts anew. */

type Question = { title: string; content: string; confirmText: string; cancelText: string };
type Updates = { onUpdateReady(ready: () => void): void; applyUpdate(): void };

/** Asks once the new version is loaded, and starts it only after a yes; without one WeChat starts it the next time. */
export function askBeforeUpdate(updates: Updates, ask: (question: Question) => Promise<{ confirm: boolean }>): void {
  updates.onUpdateReady(() => {
    const asked = ask({
      title: '有新版本',
      content: '现在更新会重新打开医助，填过的内容还在。',
      confirmText: '现在更新',
      cancelText: '以后再说',
    });
    asked.then(
      ({ confirm }) => confirm && updates.applyUpdate(),
      () => undefined,
    );
  });
}
