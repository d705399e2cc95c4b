import type { Address } from "./address.ts";

const ROOTS =
  /^\/(?:etc|usr|var|home|tmp|opt|bin|sbin|dev|proc|root|mnt|lib|srv\/www|Users)(?:\/|$)/;
const ENDINGS =
  /\.(?:conf|cfg|ini|env|ya?ml|toml|mdx?|html?|sh|py|js|ts|jsx|tsx|java|go|rb|cs|pem|key|crt|log|png|jpe?g|gif|svg|ico|css|zip|gz)$/i;

/** Whether an address is a path of a file system, or a file of a site, rather than one of an API. */
export function isFilePath({ server, path }: Address): boolean {
  return (server === undefined && ROOTS.test(path)) || ENDINGS.test(path);
}
