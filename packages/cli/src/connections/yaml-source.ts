import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLMap,
} from "yaml";
import type { FileIssue } from "./file-error.ts";

/** A value of the file; undefined where there is none. */
export type Value = Node | null | undefined;

/** An entry of a map: its key, its value, and the key's place. */
export interface Entry {
  readonly key: string;
  readonly keyNode: Value;
  readonly value: Value;
}

/**
 * A YAML text that is read with its places. All that is wrong is collected: who mends a file wants to know
 * all of it at once. Every scalar is a text as it is written, so that an id of many digits stays one.
 */
export class YamlSource {
  readonly issues: FileIssue[] = [];
  readonly root: Value;
  readonly #lines = new LineCounter();
  readonly #document: ReturnType<typeof parseDocument>;

  constructor(text: string) {
    this.#document = parseDocument(text, {
      schema: "failsafe",
      lineCounter: this.#lines,
      // The library's messages may show the lines around a place: those of a secret among them.
      prettyErrors: false,
      logLevel: "silent",
    });
    for (const { code, pos } of this.#document.errors) {
      const { line } = this.#lines.linePos(pos[0]);
      this.issues.push({ line, message: WORDS.get(code) ?? "this is not valid YAML" });
    }
    this.root = this.#document.contents;
  }

  /** Where a value begins, from 1. */
  lineOf(value: Value): number {
    return this.#lines.linePos(value?.range?.[0] ?? 0).line;
  }

  /** Notes what is wrong at a place. */
  report(value: Value, message: string): undefined {
    this.issues.push({ line: this.lineOf(value), message });
  }

  /** The text of a scalar; undefined where it is none, or an empty one. */
  text(value: Value): string | undefined {
    const node = this.#resolve(value);
    const text = isScalar(node) ? node.value : undefined;
    return typeof text === "string" && text !== "" ? text : undefined;
  }

  /** The items of a list; undefined where it is none. */
  items(value: Value): readonly Value[] | undefined {
    const node = this.#resolve(value);
    return isSeq<Node>(node) ? node.items : undefined;
  }

  /** The entries of a map; undefined where it is none. */
  entries(value: Value): readonly Entry[] | undefined {
    const node = this.#resolve(value);
    if (!isMap(node)) return undefined;
    return (node as YAMLMap<Node, Node | null>).items.map(({ key, value: held }) => ({
      key: this.text(key) ?? "",
      keyNode: key,
      value: held,
    }));
  }

  #resolve(value: Value): Value {
    return isAlias(value) ? value.resolve(this.#document) : value;
  }
}

/** What people may do about an error of the library: its own words may hold those of the file. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ["TAB_AS_INDENT", "this line is indented by a tab: YAML wants spaces"],
  ["DUPLICATE_KEY", "this key stands here a second time"],
  ["BAD_INDENT", "this line is not indented as those around it"],
  ["MISSING_CHAR", "something is missing here or before: a colon, a quote or a bracket"],
  ["MULTIPLE_DOCS", "a second document begins here: there is room for one"],
  ["BAD_ALIAS", "this begins with a * or & of YAML: put it in quotes"],
]);
