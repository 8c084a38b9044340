/** A report of lint as lines: what must be mended or acknowledged, and on request the rest. */
import type { Severity } from '@yizhu/shared/policy/lint/finding';
import { type FileFinding, type FileReport, isOpen } from './lint-files';

const severityWords: Record<Severity, string> = { error: '错误', warn: '警告', info: '提示' };

export const hasWork = ({ findings }: FileReport): boolean => findings.some(isOpen);

/** A heading for the file, then a line a finding; acknowledged ones and hints only where `all` is asked for. */
export function reportLines({ file, findings }: FileReport, all: boolean): string[] {
  const open = findings.filter(isOpen);
  const acknowledged = findings.filter((one) => one.acknowledged !== undefined);
  const hints = findings.length - open.length - acknowledged.length;
  const rest = [acknowledged.length > 0 && `${acknowledged.length} 处已确认`, hints > 0 && `${hints} 处提示`].filter(
    Boolean,
  );
  const aside = rest.length === 0 ? '' : `（另有 ${rest.join('、')}${all ? '' : '，加 --all 看'}）`;
  const heading = open.length === 0 ? '没有问题' : `${open.length} 处要改，或写明理由确认`;
  return [`${file}：${heading}${aside}`, ...(all ? findings : open).map(findingLine)];
}

function findingLine({ line, path, about, check, severity, message, acknowledged }: FileFinding): string {
  const place = [
    line === undefined ? '' : `第 ${line} 行`,
    path && `${path}${about === undefined ? '' : `（${about}）`}`,
  ];
  const words = acknowledged === undefined ? message : `${message}\n      已确认：${acknowledged}`;
  return `  ${[check, acknowledged === undefined ? severityWords[severity] : '已确认', ...place].filter(Boolean).join(' ')}：${words}`;
}
