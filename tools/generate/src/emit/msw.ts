/** `msw.ts`: the mock of a provider as handlers of Mock Service Worker. */
import type { Model } from "../model.ts";
import { camelCase, lowerFirst } from "../names.ts";
import { comment, fileComment } from "./comment.ts";
import type { Modules } from "./modules.ts";

/** What makes the handlers of a provider. */
export function factoryOf(typeName: string): string {
  return `${lowerFirst(typeName)}Handlers`;
}

/** The text of `msw.ts`. */
export function emitMsw(
  { typeName: name, title, name: provider }: Model,
  modules: Modules,
): string {
  const factory = factoryOf(name);
  const doc =
    comment(`Handlers that answer every request to ${title} by a mock: \`setupServer(...${factory}())\`.
A test that tells the mock what to answer makes it first: \`const ${camelCase(provider)} = mock${name}()\`.`);
  return [
    fileComment(`Handlers of Mock Service Worker for ${title}.`),
    'import { http, type HttpHandler } from "msw";',
    `import { respond } from "${modules.testing}";`,
    `import { mock${name}, type ${name}Mock } from "${modules.sibling("testing")}";`,
    "",
    `${doc}export function ${factory}(mock: ${name}Mock = mock${name}()): HttpHandler[] {`,
    "  return mock.servers.map((server) => http.all(server, ({ request }) => respond(mock, request)));",
    "}",
    "",
  ].join("\n");
}
