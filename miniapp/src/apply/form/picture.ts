/** A picture on this phone, ready to be sent. */
export type Picture = { readonly path: string; readonly type: 'image/jpeg' | 'image/png'; readonly bytes: number };
