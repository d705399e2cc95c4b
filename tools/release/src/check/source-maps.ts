import { existsSync, readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { join, posix } from "node:path";
import ts from "typescript";
import { listFiles } from "./files.ts";

/** What a script that only hands on what others have is made of: there is no source of it. */
const HANDED_ON = /^(?:import .*|export \{.*\}(?: from .*)?;?|export \* from .*|\/\/.*|)$/;

/** Code of this repository's tools, which are private: who bundles some hands it out inside. */
const OF_THE_TOOLS = /^\.\.\/\.\.\/tools\/[\w-]+\/src\//;

/** The bundler's own code. */
const OF_THE_BUNDLER = /\/rolldown-runtime-[\w-]+\.js$/;

/**
 * What is wrong with the source maps of an unpacked package: every script with code of ours needs one
 * whose sources are in the package too, but for those of our tools, whose text is in the map alone; and
 * whose mappings lead each declaration to the line that declares it.
 */
export function checkSourceMaps(folder: string): string[] {
  return listFiles(folder)
    .filter((file) => file.startsWith("dist/") && file.endsWith(".js"))
    .flatMap((file) => checkSourceMap(folder, file));
}

function checkSourceMap(folder: string, file: string): string[] {
  const mapFile = `${file}.map`;
  const script = readFileSync(join(folder, file), "utf8");
  if (!existsSync(join(folder, mapFile))) {
    const isOurs = script.split("\n").some((line) => !HANDED_ON.test(line));
    return isOurs && !OF_THE_BUNDLER.test(file) ? [`${mapFile} is missing`] : [];
  }
  const map = JSON.parse(readFileSync(join(folder, mapFile), "utf8"));
  const problems: string[] = [];
  if (!script.includes(`//# sourceMappingURL=${posix.basename(mapFile)}`)) {
    problems.push(`${file} does not name its source map`);
  }
  const texts = new Map<string, string>();
  for (const [index, source] of map.sources.entries()) {
    const path = posix.join(posix.dirname(file), source);
    const text: string | undefined = map.sourcesContent?.[index];
    if (text === undefined) problems.push(`${mapFile} has no text for ${path}`);
    else if (!OF_THE_TOOLS.test(path) && !existsSync(join(folder, path))) {
      problems.push(`${mapFile}: ${path} is not published`);
    } else texts.set(source, text);
  }
  return [...problems, ...checkMappings(file, script, new SourceMap(map), texts)];
}

function checkMappings(
  file: string,
  script: string,
  map: SourceMap,
  texts: ReadonlyMap<string, string>,
): string[] {
  return declarationsIn(script).flatMap(({ name, line, column }) => {
    const entry = map.findEntry(line, column);
    const original =
      "originalSource" in entry
        ? texts.get(entry.originalSource)?.split("\n")[entry.originalLine]
        : undefined;
    return original?.includes(name)
      ? []
      : [`${file}:${line + 1} ${name} leads to no line that declares it`];
  });
}

/** The functions and classes that a script declares: what a stack trace or a breakpoint would point at. */
function declarationsIn(script: string) {
  const parsed = ts.createSourceFile("script.js", script, ts.ScriptTarget.ESNext);
  return parsed.statements.flatMap((statement) => {
    if (!ts.isFunctionDeclaration(statement) && !ts.isClassDeclaration(statement)) return [];
    if (statement.name === undefined) return [];
    const start = statement.name.getStart(parsed);
    const { line, character: column } = parsed.getLineAndCharacterOfPosition(start);
    // Where a bundler renamed it by a suffix (`parse$1`), the name without it.
    return [{ name: statement.name.text.replace(/\$\d+$/, ""), line, column }];
  });
}
