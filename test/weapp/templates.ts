import vm from 'node:vm';
import type { template } from 'glass-easel';
import { TmplGroup } from 'glass-easel-template-compiler';
import { builtFiles, readBuilt } from './built-files';

type Templates = Record<string, template.ComponentTemplate['content']>;

/** The compiled template of every wxml file, by its path without the ending. */
export const templates: Templates = compileTemplates();

function compileTemplates(): Templates {
  const group = new TmplGroup();
  for (const file of builtFiles('.wxs')) {
    group.addScript(withoutEnding(file), readBuilt(file));
  }
  for (const file of builtFiles('.wxml')) {
    const faults = group.addTmpl(withoutEnding(file), separateEvents(readBuilt(file)));
    const errors = (faults as { level: number; message: string }[]).filter(({ level }) => level >= 4);
    if (errors.length > 0) throw new Error(`${file}: ${errors.map(({ message }) => message).join(', ')}`);
  }
  const code = group.getTmplGenObjectGroups();
  group.free();
  return vm.runInThisContext(`(${code})`) as Templates;
}

/** `bindtap="eh"` is an event to WeChat and an attribute to the open framework, which wants `bind:tap`. */
function separateEvents(wxml: string): string {
  return wxml.replace(/\s(bind|catch)([a-z]+)=/g, ' $1:$2=');
}

function withoutEnding(file: string): string {
  return file.replace(/\.\w+$/, '');
}
