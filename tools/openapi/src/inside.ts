import { realpathSync } from "node:fs";
import { dirname, relative } from "node:path";

/**
 * Whether a path stays in a folder, links followed: what a document names may be read there alone. A
 * path where nothing is stays where the nearest folder around it is.
 */
export function isInside(folder: string, path: string): boolean {
  const way = relative(realPath(folder), realPath(path));
  return way !== ".." && !/^(\.\.[\\/]|[\\/]|[a-z]:)/i.test(way);
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const around = dirname(path);
    return around === path ? path : `${realPath(around)}${path.slice(around.length)}`;
  }
}
