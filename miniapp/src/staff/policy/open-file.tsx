/** Opening a file is for a browser; on a phone the table is pasted. */

interface OpenFileProps {
  readonly id: string;
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** A button that opens a text file, in UTF-8 or as WPS and Excel write it here (GB 18030). */
export default function OpenFile({ id, text, onText }: OpenFileProps) {
  const open = async (file: File | undefined) => {
    if (file) onText(decoded(await file.arrayBuffer()));
  };
  return (
    <label className='open-file tappable' htmlFor={id}>
      {text}
      <input
        id={id}
        type='file'
        accept='.csv,.tsv,.txt,text/csv'
        onChange={(event) => {
          void open(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
    </label>
  );
}

function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
