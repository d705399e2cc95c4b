/** What bundlers make of a program, and how large it is. */
import { gzipSync } from "node:zlib";
import { importPeers } from "../peers.ts";

interface Chunk {
  readonly name: string;
  readonly code: string;
  readonly entry: boolean;
  readonly imports: readonly string[];
}

type Bundler = (source: string, folder: string) => Promise<Chunk[]>;

/** The bundlers, by name: each gives the chunks of a program whose imports are found from a folder. */
export async function loadBundlers(): Promise<Readonly<Record<"esbuild" | "Rollup", Bundler>>> {
  const module = await importPeers<{ bundlers: Record<"esbuild" | "Rollup", Bundler> }>(
    "libraries",
    "bundlers.js",
  );
  return module.bundlers;
}

/** The entry chunk, and what it imports before it runs. */
export function atStart(chunks: readonly Chunk[]): Chunk[] {
  const found = new Set(chunks.filter(({ entry }) => entry));
  for (const { imports } of found) {
    for (const chunk of chunks) if (imports.includes(chunk.name)) found.add(chunk);
  }
  return [...found];
}

/** The bytes of the chunks, each gzipped. */
export function gzipped(chunks: readonly Chunk[]): number {
  return chunks.reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0);
}
