/** Values of the template's environment that are others on this computer; there are no more than these. */
export const overrides = (addresses: { readonly wechat: string }): Readonly<Record<string, string>> => ({
  // The real one can be reached from here, and must not be.
  WECHAT_URL: addresses.wechat,
});
