import { View } from '@tarojs/components';
import { useState } from 'react';
import { focusOn } from '../../components/focus';
import { MainButton } from '../../components/main-button';
import { TextField } from '../../components/text-field';
import { checkFigure, type EnteredFigure, type FigureDraft, type FigureErrors } from '../trial/entered-figure';
import type { MissingFigure } from '../trial/missing-figures';

interface FigureFormProps {
  readonly figure: MissingFigure;
  /** The year first offered. */
  readonly year: string;
  readonly onSave: (figure: EnteredFigure) => void;
}

const hints = {
  amount: '例如 400 或 1.2万',
  rate: '例如 60% 或 62.5%',
  date: '例如 2025-12-31',
  brackets: '一档一段，用分号隔开，最后一档不写上限，例如 到5万元 60%；70%',
};

/** A figure, its year, and the document that gives it. */
export function FigureForm({ figure, year, onSave }: FigureFormProps) {
  const [draft, setDraft] = useState<FigureDraft>({ year, figure: '', source: '', date: '' });
  const [errors, setErrors] = useState<FigureErrors>({});
  const idOf = (field: keyof FigureDraft): string => `figure-${figure.parameter}-${field}`;
  const save = () => {
    const checked = checkFigure(figure.kind, draft);
    if (checked.kind === 'figure') {
      const { kind: _, ...entered } = checked;
      onSave({ document: figure.document, parameter: figure.parameter, paths: figure.paths, ...entered });
      return;
    }
    setErrors(checked.errors);
    const first = fields.filter((field) => checked.errors[field])[0];
    if (first) focusOn(idOf(first));
  };
  const field = (name: keyof FigureDraft, title: string, hint: string, unit?: string) => (
    <TextField
      id={idOf(name)}
      title={title}
      hint={hint}
      unit={unit}
      keypad={name === 'figure' && figure.kind === 'amount' ? 'amount' : 'text'}
      value={draft[name]}
      error={errors[name]}
      onType={(text) => setDraft((before) => ({ ...before, [name]: text }))}
      onDone={save}
    />
  );
  return (
    <View className='figure-form'>
      {field('figure', figure.title, hints[figure.kind], figure.kind === 'amount' ? '元' : undefined)}
      {field('year', '哪一年的', '后面的年份没有新数时，先按这一年的估算')}
      {field('source', '文件文号', `要看：${figure.from}`)}
      {field('date', '文件日期', '例如 2026-01-15')}
      <View className='panel__action'>
        <MainButton text='试填，马上算' onTap={save} />
      </View>
    </View>
  );
}

const fields: (keyof FigureDraft)[] = ['figure', 'year', 'source', 'date'];
