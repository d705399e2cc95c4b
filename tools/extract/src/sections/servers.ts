import type { Notes } from "../base/notes.ts";
import { readAddress } from "../evidence/endpoints/address.ts";

/**
 * Servers without the folders that all paths have again: `https://pit.test/v1` where they are `/v1/purses` and
 * the like, so that nothing is asked for at `/v1/v1/purses`.
 */
export function serversOf(
  said: readonly string[],
  paths: readonly string[],
  { doubts }: Notes,
): string[] {
  const servers = said.map((server) => {
    const folders = readAddress(server)?.path.replace(/\/+$/, "") ?? "";
    const isRepeated = folders !== "" && paths.every((path) => path.startsWith(`${folders}/`));
    if (!isRepeated || !server.endsWith(folders)) return server;
    const origin = server.slice(0, -folders.length);
    doubts.add(0, `${server} ends as all paths begin`, origin);
    return origin;
  });
  return [...new Set(servers)];
}
