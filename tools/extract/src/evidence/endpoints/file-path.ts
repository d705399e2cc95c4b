const ROOTS =
  /^\/(?:etc|usr|var|home|tmp|opt|bin|sbin|dev|proc|root|mnt|lib|srv\/www|Users)(?:\/|$)/;
const ENDINGS =
  /\.(?:conf|cfg|ini|env|ya?ml|toml|mdx?|html?|sh|py|js|ts|jsx|tsx|java|go|rb|cs|pem|key|crt|log|png|jpe?g|gif|svg|ico|css|zip|gz)$/i;

/** Whether a path is one of a file system, or a file of a site, rather than of an API. */
export function isFilePath(path: string): boolean {
  return ROOTS.test(path) || ENDINGS.test(path);
}
