import { mkdirSync, writeFileSync } from "node:fs";
import { devNull } from "node:os";
import { delimiter, join } from "node:path";
import { type ProgramOptions, runProgram } from "@org/command";
import { inherited, SYSTEM } from "../environment.ts";
import { publishedPackages } from "../workspace.ts";
import type { Registry } from "./registry.ts";

/** A port that nobody listens on (RFC 863, discard): a request to any other host ends there. */
const NOWHERE = "http://127.0.0.1:9";

/**
 * The environment of the commands that publish: a home of its own in `folder`, whose settings name
 * the local registry and its token, and no way to any host but 127.0.0.1.
 */
export function publishingEnvironment(
  registry: Pick<Registry, "url" | "token">,
  folder: string,
  checkout: string,
): NodeJS.ProcessEnv {
  const home = join(folder, "home");
  mkdirSync(home, { recursive: true });
  const { url, token } = registry;
  writeFileSync(
    join(home, ".npmrc"),
    `registry=${url}\n@org:registry=${url}\n${url.replace("http:", "")}:_authToken=${token}\n`,
  );
  return {
    ...inherited(SYSTEM),
    PATH: [join(checkout, "node_modules/.bin"), process.env["PATH"]].join(delimiter),
    HOME: home,
    USERPROFILE: home,
    npm_config_registry: url,
    pnpm_config_registry: url,
    npm_config_userconfig: join(home, ".npmrc"),
    pnpm_config_fetch_retries: "0",
    // The copy is installed already, from the normal registry.
    pnpm_config_verify_deps_before_run: "false",
    HTTP_PROXY: NOWHERE,
    HTTPS_PROXY: NOWHERE,
    http_proxy: NOWHERE,
    https_proxy: NOWHERE,
    NO_PROXY: "127.0.0.1",
    no_proxy: "127.0.0.1",
    GIT_CONFIG_GLOBAL: devNull,
    GIT_AUTHOR_NAME: "Rehearsal",
    GIT_AUTHOR_EMAIL: "rehearsal@example.invalid",
    GIT_COMMITTER_NAME: "Rehearsal",
    GIT_COMMITTER_EMAIL: "rehearsal@example.invalid",
    TURBO_TELEMETRY_DISABLED: "1",
    CI: "1",
  };
}

/**
 * Refuses to go on unless everything that chooses a registry in the folder `cwd` chooses 127.0.0.1:
 * npm's own settings, as it reads them there, and each package's publishConfig.
 *
 * @throws {Error} when something chooses another one: it names that.
 */
export async function assertLocal(options: ProgramOptions): Promise<void> {
  const settings = await Promise.all(
    ["registry", "@org:registry"].map(async (setting) => {
      const value = await runProgram("npm", ["config", "get", setting], options);
      return [`npm's setting ${setting}`, value.trim()] as const;
    }),
  );
  const configs = publishedPackages(options.cwd).flatMap(({ directory, manifest }) =>
    Object.entries({ ...manifest.publishConfig })
      .filter(([name]) => name.endsWith("registry"))
      .map(([name, value]) => [`publishConfig.${name} of ${directory}`, String(value)] as const),
  );
  for (const [name, value] of [...settings, ...configs]) {
    if (!URL.canParse(value) || new URL(value).hostname !== "127.0.0.1") {
      throw new Error(`nothing was published: ${name} is ${value}, not the local registry`);
    }
  }
}
