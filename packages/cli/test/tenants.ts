import { startMock } from "@org/mock";
import { makeFolder } from "./config-file.ts";
import { type Env, SECRET } from "./run.ts";

/**
 * Two tenants of Finix and a Glomo, each on a mock of its own, and a file of connections that says so: secrets are
 * in variables, one in a file.
 */
export async function startTenants(): Promise<
  AsyncDisposable & { readonly env: Env; readonly path: string; readonly file: string }
> {
  await using stack = new AsyncDisposableStack();
  const [a, b, glomo] = [
    stack.use(await startMock("finix")),
    stack.use(await startMock("finix")),
    stack.use(await startMock("glomo")),
  ];
  const config = `connections:
  - provider: finix
    label: tenant-b
    baseUrl: ${b.url}
    accounts: [BA7f3kQm9ZxT2vLw8RcYpN4d]
    secrets: { username: env:B_USER, password: file:b-password }
  - provider: glomo
    baseUrl: ${glomo.url}
    secrets: { token: env:GLOMO_SECRET }
  - provider: finix
    label: tenant-a
    baseUrl: ${a.url}
    secrets: { username: env:A_USER, password: env:A_PASSWORD }
`;
  const folder = stack.use(makeFolder(config, { "b-password": `${SECRET}\n` }));
  const kept = stack.move();
  return {
    env: { A_USER: SECRET, A_PASSWORD: SECRET, B_USER: SECRET, GLOMO_SECRET: SECRET },
    path: folder.path,
    file: folder.file,
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}
