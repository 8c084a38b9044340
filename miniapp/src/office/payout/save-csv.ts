/** Hand a CSV to the person as a file; the mark in front makes WPS and Excel read it as UTF-8. */
export function saveCsv(fileName: string, csv: string): void {
  const mark = csv.charAt(0) === '\ufeff' ? '' : '\ufeff';
  const url = URL.createObjectURL(new Blob([mark + csv], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  document.body.appendChild(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
