import { Tappable } from './tappable';

interface MainButtonProps {
  readonly text: string;
  readonly onTap: () => void;
  /** A second choice beside the main one. */
  readonly plain?: boolean;
  /** What it does cannot be taken back. */
  readonly warns?: boolean;
}

/** A full-width button. */
export function MainButton({ text, onTap, plain = false, warns = false }: MainButtonProps) {
  const look = warns ? 'main-button_warns' : plain ? 'weui-btn_default' : 'weui-btn_primary';
  return (
    <Tappable className={`weui-btn main-button ${look}`} onTap={onTap}>
      {text}
    </Tappable>
  );
}
