import { relative } from "node:path";

/** The path of a file as somebody in the working directory would write it. */
export function showPath(file: string): string {
  const path = relative(process.cwd(), file);
  return path === "" || path.startsWith("..") ? file : path;
}
