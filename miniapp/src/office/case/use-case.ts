import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { call } from '../../api/call';
import { useLoaded } from '../../api/use-loaded';
import { useTask } from '../../api/use-task';
import { focusOn } from '../../components/focus';
import { today } from '../../hooks/today';
import { usePageKeys } from '../page-keys';
import { checkStep, firstFields, type StepErrors, type StepFields } from './check-step';

/** One case as it is now, and the one step that the caller may do. */
export function useCase() {
  const id = decodeURIComponent(useRouter().params.id ?? '');
  const loaded = useLoaded(() => call('casework', { params: { id } }));
  const [fields, setFields] = useState(() => firstFields(today()));
  const [errors, setErrors] = useState<StepErrors>({});
  const [isSure, setSure] = useState(false);
  const [done, setDone] = useState<string>();
  const task = useTask();
  const view = loaded.value;

  const type = (change: Partial<StepFields>) => {
    setFields((before) => ({ ...before, ...change }));
    setErrors({});
  };
  const ask = () => {
    if (!view) return;
    const { body, errors: found } = checkStep(view, fields, today());
    setErrors(found);
    const [first] = Object.keys(found);
    if (first) focusOn(`case-${first}`);
    else if (body) setSure(true);
  };
  usePageKeys('case', (key) => {
    if (key !== 'a' || !view?.step) return false;
    ask();
    return true;
  });
  const sign = async () => {
    setSure(false);
    const { body } = view ? checkStep(view, fields, today()) : { body: undefined };
    if (!view || !body) return;
    // A version is signed once: what was changed meanwhile is another matter.
    const isDone = await task.run(() => call('step', { params: { id }, body, key: `${id} ${view.version}` }));
    if (isDone) setDone(view.step?.title);
    await loaded.reload();
  };
  /** Somebody else was quicker: what is shown now is theirs. */
  const isConflict = task.failure?.code === 'application.changed' || task.failure?.code === 'application.notNow';
  return {
    ...loaded,
    view,
    fields,
    errors,
    type,
    ask,
    sign,
    isSure,
    stay: () => setSure(false),
    task,
    isConflict,
    done,
  };
}

export type CasePageState = ReturnType<typeof useCase>;
