import ts from "typescript";
import type { Direction, Shape } from "../schema/shape.ts";
import type { Shapes } from "../schema/shapes.ts";
import { declareTypes, typeName } from "./declarations.ts";

const FILE = "shapes.ts";

/** The global types that the compiler asks for; the real ones would only cost time. */
const GLOBALS = `
interface Array<T> { length: number; [index: number]: T }
interface Boolean {} interface CallableFunction {} interface Function {} interface IArguments {}
interface NewableFunction {} interface Number {} interface Object {} interface RegExp {}
interface String {}
`;

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noLib: true,
  types: [],
};

/** The schemas of two documents in both directions. */
export interface Sides {
  readonly base: Readonly<Record<Direction, Shapes>>;
  readonly revision: Readonly<Record<Direction, Shapes>>;
}

/** The TypeScript compiler's word on old and new types. */
export interface Judge {
  /**
   * Whether code written for the old type lives with the new one: what it receives still fits
   * (response: new into old), or what it sends does (request: old into new).
   */
  fits(direction: Direction, base: Shape, revision: Shape): boolean;
  /** Whether both types take each other's values. */
  same(direction: Direction, base: Shape, revision: Shape): boolean;
}

/** Compiles every schema reached so far and what it refers to into one program of types. */
export function createJudge(sides: Sides): Judge {
  const text = [
    GLOBALS,
    ...(["request", "response"] as const).flatMap((direction) => [
      declareTypes(prefix("base", direction), sides.base[direction]),
      declareTypes(prefix("revision", direction), sides.revision[direction]),
    ]),
  ].join("\n");
  const source = ts.createSourceFile(FILE, text, ts.ScriptTarget.ES2022);
  const program = ts.createProgram([FILE], OPTIONS, hostOf(source));
  const checker = program.getTypeChecker();
  const aliases = new Map(
    source.statements.filter(ts.isTypeAliasDeclaration).map((alias) => [alias.name.text, alias]),
  );
  const typeOf = (name: string): ts.Type => {
    const alias = aliases.get(name);
    if (!alias) throw new Error(`no type ${name} was declared`);
    return checker.getTypeAtLocation(alias.name);
  };
  const flows = (direction: Direction, base: Shape, revision: Shape, forward: boolean) => {
    const from = typeOf(typeName(prefix("base", direction), base));
    const to = typeOf(typeName(prefix("revision", direction), revision));
    return forward ? checker.isTypeAssignableTo(from, to) : checker.isTypeAssignableTo(to, from);
  };
  return {
    fits: (direction, base, revision) => flows(direction, base, revision, direction === "request"),
    same: (direction, base, revision) =>
      flows(direction, base, revision, true) && flows(direction, base, revision, false),
  };
}

function prefix(side: keyof Sides, direction: Direction): string {
  return `${side === "base" ? "Base" : "Revision"}${direction === "request" ? "Sent" : "Received"}`;
}

/** A compiler host that knows one file and never touches the disk. */
function hostOf(source: ts.SourceFile): ts.CompilerHost {
  return {
    fileExists: (name) => name === FILE,
    getCanonicalFileName: (name) => name,
    getCurrentDirectory: () => "",
    getDefaultLibFileName: () => "lib.d.ts",
    getNewLine: () => "\n",
    getSourceFile: (name) => (name === FILE ? source : undefined),
    readFile: () => undefined,
    useCaseSensitiveFileNames: () => true,
    writeFile: () => undefined,
  };
}
