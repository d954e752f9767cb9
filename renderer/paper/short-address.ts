const typeable = 34;

/** An address somebody could type from paper: whole when it is short, else the site alone. */
export const shortAddress = (web: string | undefined): string => {
  if (web === undefined || web.length <= typeable) return web ?? '';
  return web.split('/')[0] ?? '';
};
