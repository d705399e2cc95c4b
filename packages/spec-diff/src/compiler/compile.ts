import { compiler } from "@org/generate";
import type ts from "typescript";

/** Whether values of the type `from` fit where `to` is expected; both are TypeScript types. */
export interface Question {
  readonly from: string;
  readonly to: string;
}

const FILE = "types.ts";

/**
 * The global types that the compiler asks for; the real ones would only cost time. Scalars have a
 * member each, or an object with only optional members would take them.
 */
const GLOBALS = `
interface Array<T> { length: number; [index: number]: T }
interface Boolean { "%boolean": 1 } interface Number { "%number": 1 } interface String { "%string": 1 }
interface CallableFunction {} interface Function {} interface IArguments {}
interface NewableFunction {} interface Object {} interface RegExp {}
`;

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noLib: true,
  types: [],
};

/** Asks the TypeScript compiler: one answer for each question. `declarations` names types. */
export function areAssignable(
  declarations: string,
  questions: readonly Question[],
): readonly boolean[] {
  if (questions.length === 0) return [];
  const asked = questions.map(
    ({ from, to }, index) => `type From${index} = ${from}; type To${index} = ${to};`,
  );
  const text = [GLOBALS, declarations, ...asked].join("\n");
  const source = compiler().createSourceFile(FILE, text, compiler().ScriptTarget.ES2022);
  const checker = compiler().createProgram([FILE], OPTIONS, hostOf(source)).getTypeChecker();
  const types = source.statements
    .slice(-2 * questions.length)
    .filter(compiler().isTypeAliasDeclaration)
    .map(({ name }) => checker.getTypeAtLocation(name));
  return questions.map((_, index) => {
    const from = types[2 * index];
    const to = types[2 * index + 1];
    return from !== undefined && to !== undefined && checker.isTypeAssignableTo(from, to);
  });
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
