import { areAssignable } from "./compile.ts";

/** What the declarations of generated code take from elsewhere: the platform, the contract, the library. */
const SURROUNDINGS = `
interface Blob { "%blob": 1 } interface Uint8Array { "%bytes": 1 } interface ArrayBuffer { "%buffer": 1 }
interface ByteStream { "%stream": 1 }
type Undocumented = "any other value" & { "%undocumented": 1 };
type NonNullable<T> = T & {};
type Record<K extends keyof any, T> = { [P in K]: T };
`;

/** Whether a type of one side's generated code fits where one of the other side's is expected. */
export interface TypeQuestion {
  /** As text that refers to the declarations of the base. */
  readonly base: string;
  /** As text that refers to the declarations of the revision. */
  readonly revision: string;
}

/** The compiler's word on each question, whether the revision's type fits the base's. */
export function fitsBase(
  declarations: { readonly base: string; readonly revision: string },
  questions: readonly TypeQuestion[],
): readonly boolean[] {
  const side = (name: string, text: string, types: readonly string[]) => {
    const aliases = types.map((type, index) => `export type Asked${index} = ${type};`);
    return [`namespace ${name} {`, text, ...aliases, "}"].join("\n");
  };
  const text = [
    SURROUNDINGS,
    side(
      "Base",
      declarations.base,
      questions.map(({ base }) => base),
    ),
    side(
      "Revision",
      declarations.revision,
      questions.map(({ revision }) => revision),
    ),
  ].join("\n");
  return areAssignable(
    text,
    questions.map((_, index) => ({ from: `Revision.Asked${index}`, to: `Base.Asked${index}` })),
  );
}
