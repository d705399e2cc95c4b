import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { inherited, SYSTEM, toolEnvironment } from "../environment.ts";
import type { Machine } from "./machine.ts";

/** How this machine reaches the registry of the packages of others. */
const NETWORK = [
  "HTTPS_PROXY",
  "HTTP_PROXY",
  "NO_PROXY",
  "NODE_EXTRA_CA_CERTS",
  "SSL_CERT_FILE",
  "SSL_CERT_DIR",
];

/**
 * The environment of a consumer, which runs code of hundreds of packages: named variables, none of which
 * holds a secret, and an empty home in `folder`, without the settings and tokens of this one.
 */
export function consumerEnvironment(
  folder: string,
  settings: { readonly providers: string; readonly others: Machine },
): NodeJS.ProcessEnv {
  const home = join(folder, ".home");
  mkdirSync(home, { recursive: true });
  const { registry, certificates } = settings.others;
  return {
    // Every tool of theirs runs on Node, and not all read the settings of npm.
    ...(certificates === undefined ? {} : { NODE_EXTRA_CA_CERTS: certificates }),
    ...inherited([...SYSTEM, ...NETWORK]),
    PATH: toolEnvironment()["PATH"],
    HOME: home,
    USERPROFILE: home,
    CI: "1",
    PROVIDERS_URL: settings.providers,
    npm_config_registry: registry,
    npm_config_cache: join(folder, ".npm-cache"),
  };
}
