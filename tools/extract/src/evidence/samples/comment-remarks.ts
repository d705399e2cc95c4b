import type { FieldRemark } from "../fields/field-remarks.ts";
import { readFieldWords } from "../fields/field-words.ts";
import { isOpenList, valuesIn } from "../types/listed-values.ts";
import { nullable } from "../types/nullable.ts";
import { type SampleComment, sampleComments } from "./sample-comments.ts";

/** What comments in a sample say of its members. */
export interface CommentRemarks {
  readonly remarks: readonly FieldRemark[];
  readonly values: readonly { readonly name: string; readonly values: readonly string[] }[];
}

/** Reads `// optional, date`, `// NEW, DONE or FAILED`, `// number; null when unpaid` beside members. */
export function commentRemarks(sample: string): CommentRemarks {
  const comments = sampleComments(sample);
  return { remarks: comments.flatMap(remarkOf), values: comments.flatMap(valuesOf) };
}

function remarkOf({ path, text }: SampleComment): FieldRemark[] {
  const { type, required, nullable: mayBeNull } = readFieldWords(text.slice(0, 200));
  const isNull = mayBeNull || /(?:^|[,;]\s*|\bor )null\b/i.test(text);
  const schema = type && !type.model ? type.schema : undefined;
  if (!schema && !required) return [];
  return [
    {
      names: [path.join(".")],
      ...(schema && { type: isNull ? nullable(schema) : schema }),
      ...(required && { isRequired: true }),
    },
  ];
}

/** A list of values, if the sample's own is among them. */
function valuesOf({ path, text, value }: SampleComment): CommentRemarks["values"] {
  const list = text.replace(/^[\p{L} ]{1,30}:\s*/u, "").replace(/\.$/, "");
  const listed = list.replace(/^.{0,60}\b(?:one of|either|any of)\b:?\s*/i, "");
  const values = isOpenList(text) ? undefined : valuesIn(listed);
  if (value === undefined || !values || values.length < 2 || !values.includes(value)) return [];
  return [{ name: path.at(-1) ?? "", values }];
}
