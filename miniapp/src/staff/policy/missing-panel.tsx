import { View } from '@tarojs/components';
import type { Benefit, PolicyDocument } from '@yizhu/shared/policy/document';
import { stackFor } from '@yizhu/shared/policy/region';
import { parameterLines } from '@yizhu/shared/policy/words/document-words';
import { valueText } from '@yizhu/shared/policy/words/figure-words';
import { useState } from 'react';
import { MainButton } from '../../components/main-button';
import { Sheet } from '../../components/sheet';
import type { EnteredFigure } from '../trial/entered-figure';
import { enteredYaml } from '../trial/entered-yaml';
import { type MissingFigure, missingFigures } from '../trial/missing-figures';
import { saveText, saveWord } from '../trial/save-text';
import { wholePolicies } from '../trial/staff-pack';
import { Heading } from './heading';
import { MissingCard } from './missing-card';
import type { StaffPolicyPage } from './use-staff-policy';

/** Figures that no document here gives: which document would, and a place to try one out. */
export function MissingPanel({ page }: { readonly page: StaffPolicyPage }) {
  const [removing, setRemoving] = useState<EnteredFigure>();
  const stack = stackFor(wholePolicies, page.policy.document.adcode);
  const entered = page.trial.entered.filter(({ document }) => stack.some(({ id }) => id === document));
  const remove = (gone: EnteredFigure) => {
    page.setTrial((before) => ({ ...before, entered: before.entered.filter((one) => one !== gone) }));
    setRemoving(undefined);
  };
  const groups = stack.map((document) => ({ document, figures: missingFigures(document).sort(neededFirst) })).reverse();
  const shown = groups.filter(({ figures }) => figures.length > 0);
  const elsewhere = page.document.benefits.filter(({ external }) => external !== undefined);
  return (
    <View>
      <View className='field__hint'>
        文件里没有的数，不猜。找到写这个数的文件，可以先在这里试填：只留在这台电脑的浏览器里，马上算进这一页的单子，标着“试填”。正式启用要写进县里的政策文件。
      </View>
      {shown.length === 0 && elsewhere.length === 0 && <View className='notice'>这份政策要用的数都有了。</View>}
      <Elsewhere benefits={elsewhere} />
      {shown.map(({ document, figures }) => (
        <View key={document.id}>
          <Heading>{document.id === page.policy.id ? '这份文件' : document.name}</Heading>
          {figures.map((figure) => (
            <MissingCard
              key={figure.parameter}
              figure={figure}
              instead={insteadOf(figure, stack)}
              entered={entered.filter((one) => one.document === document.id && one.parameter === figure.parameter)}
              year={page.day.slice(0, 4)}
              onEnter={(one) =>
                page.setTrial((before) => ({ ...before, entered: [...without(before.entered, one), one] }))
              }
              onRemove={setRemoving}
            />
          ))}
        </View>
      ))}
      <TakeAway name={page.policy.id} entered={entered} stack={stack} />
      {removing && (
        <RemoveSheet figure={removing} onKeep={() => setRemoving(undefined)} onRemove={() => remove(removing)} />
      )}
    </View>
  );
}

interface TakeAwayProps {
  readonly name: string;
  readonly entered: readonly EnteredFigure[];
  readonly stack: readonly PolicyDocument[];
}

/** What was entered, as the county's file would write it. */
function TakeAway({ name, entered, stack }: TakeAwayProps) {
  if (entered.length === 0) return null;
  const parameterOf = ({ document, parameter }: EnteredFigure) =>
    stack.filter(({ id }) => id === document)[0]?.parameters[parameter];
  return (
    <View className='panel__action'>
      <MainButton
        text={`${saveWord}成政策文件的写法（YAML）`}
        plain
        onTap={() => saveText(`${name}-试填.yaml`, enteredYaml(entered, parameterOf))}
      />
    </View>
  );
}

/** The figure of a broader document that counts while this one has none. */
function insteadOf({ document, parameter }: MissingFigure, stack: readonly PolicyDocument[]): string | undefined {
  for (const { id, name, parameters } of stack) {
    const known = parameters[parameter];
    if (id !== document && known && Object.keys(known.values).length > 0)
      return `现在用${name}的数：${parameterLines(known)[0]}`;
  }
  return undefined;
}

const neededFirst = (a: MissingFigure, b: MissingFigure): number => Number(a.isOptional) - Number(b.isOptional);

/** One figure a year: a second entry for the same year takes the place of the first. */
const without = (entered: readonly EnteredFigure[], { document, parameter, year }: EnteredFigure): EnteredFigure[] =>
  entered.filter((one) => one.document !== document || one.parameter !== parameter || one.year !== year);

/** Aids whose rules are in a document that is not here: no figure to enter, a file to write. */
function Elsewhere({ benefits }: { readonly benefits: readonly Benefit[] }) {
  if (benefits.length === 0) return null;
  return (
    <View>
      <Heading>规则在别的文件里的</Heading>
      {benefits.map(({ id, title, external }) => (
        <View key={id} className='missing'>
          <View className='missing__title'>{title}</View>
          <View className='field__hint'>
            要看：{external}。它的规则不是一个数，要照那份文件另写一份政策文件，写好以前这一项算不出来。
          </View>
        </View>
      ))}
    </View>
  );
}

interface RemoveSheetProps {
  readonly figure: EnteredFigure;
  readonly onKeep: () => void;
  readonly onRemove: () => void;
}

function RemoveSheet({ figure, onKeep, onRemove }: RemoveSheetProps) {
  return (
    <Sheet
      id='remove-figure'
      title='删掉试填的数？'
      closeText='先不删'
      onClose={onKeep}
      action={<MainButton text='删掉' warns onTap={onRemove} />}
    >
      <View>
        {figure.year} 年 {valueText(figure.value)}，{figure.source}。删了以后，用到它的单子又会算不出来。
      </View>
    </Sheet>
  );
}
