import { saveFile } from '../../components/save-file';

/** Hand a CSV to the person as a file; the mark in front makes WPS and Excel read it as UTF-8. */
export function saveCsv(fileName: string, csv: string): void {
  const mark = csv.charAt(0) === '\ufeff' ? '' : '\ufeff';
  saveFile(fileName, mark + csv, 'text/csv');
}
