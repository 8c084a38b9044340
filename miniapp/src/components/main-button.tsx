import { Tappable } from './tappable';

interface MainButtonProps {
  readonly text: string;
  readonly onTap: () => void;
  /** A second choice beside the main one. */
  readonly plain?: boolean;
}

/** A full-width button. */
export function MainButton({ text, onTap, plain = false }: MainButtonProps) {
  return (
    <Tappable className={`weui-btn main-button ${plain ? 'weui-btn_default' : 'weui-btn_primary'}`} onTap={onTap}>
      {text}
    </Tappable>
  );
}
