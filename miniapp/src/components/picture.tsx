import { Image } from '@tarojs/components';
import { isBrowser } from './focus';

interface PictureProps {
  readonly className: string;
  readonly src: string;
  /** Read out instead of the picture; empty where words beside it say the same. */
  readonly name: string;
  /** The whole of it, with room left beside it, and not as much as fills the place. */
  readonly whole?: boolean;
}

/** A photo. */
export function Picture({ className, src, name, whole = false }: PictureProps) {
  return (
    <Image
      className={className}
      mode={whole ? 'aspectFit' : 'aspectFill'}
      src={src}
      {...(isBrowser ? { nativeProps: { alt: name } } : { 'aria-label': name })}
    />
  );
}
