import type { Judge } from "../compiler/judge.ts";
import type { Finding } from "../finding.ts";
import type { Direction, Part, Shape } from "../schema/shape.ts";
import type { Shapes } from "../schema/shapes.ts";
import { compareAlternatives } from "./alternatives.ts";
import { compareAnnotations } from "./annotations.ts";
import { finding, type Pair } from "./pair.ts";
import { confirmed, explainsTypes } from "./verdict.ts";

/** Two schemas that were compared: what they say themselves, and the pairs below them. */
interface Node {
  readonly pair: Pair;
  findings: readonly Finding[];
  children: readonly Node[];
}

/** Where the schemas come from: the shapes of both documents in one direction. */
export interface SchemaSides {
  readonly direction: Direction;
  readonly base: Shapes;
  readonly revision: Shapes;
  readonly judge: () => Judge;
  /** What a message calls a value. */
  readonly subjectOf: (base: Shape, revision: Shape) => string;
}

/** Compares schemas of two documents in one direction; every pair of shapes once. */
export class SchemaComparison {
  readonly #sides: SchemaSides;
  readonly #nodes = new Map<string, Node>();
  readonly #unread: Node[] = [];

  constructor(sides: SchemaSides) {
    this.#sides = sides;
  }

  /** Everything that differs between two schemas and below them. */
  compare(base: Part, revision: Part): readonly Finding[] {
    const top = this.#node(base, revision);
    for (let node = this.#unread.pop(); node; node = this.#unread.pop()) this.#read(node);
    const found: Finding[] = [];
    const reached = new Set([top]);
    // A set grows while it is read: every node below, circles included, comes once.
    for (const { findings, children } of reached) {
      found.push(...findings);
      for (const child of children) reached.add(child);
    }
    return [...found, ...this.#unexplained(top.pair, found)];
  }

  #node(basePart: Part, revisionPart: Part): Node {
    const base = this.#sides.base.of(basePart);
    const revision = this.#sides.revision.of(revisionPart);
    const key = `${base.id} ${revision.id}`;
    const known = this.#nodes.get(key);
    if (known) return known;
    const node: Node = { pair: this.#pair(base, revision), findings: [], children: [] };
    this.#nodes.set(key, node);
    this.#unread.push(node);
    return node;
  }

  #pair(base: Shape, revision: Shape): Pair {
    const { direction, judge, subjectOf } = this.#sides;
    return {
      direction,
      base,
      revision,
      judge,
      subject: subjectOf(base, revision),
      shapeOf: {
        base: (part) => this.#sides.base.of(part),
        revision: (part) => this.#sides.revision.of(part),
      },
    };
  }

  #read(node: Node): void {
    const { findings, children } = compareAlternatives(node.pair);
    node.findings = [...confirmed(node.pair, findings), ...compareAnnotations(node.pair)];
    node.children = children.map(({ base, revision }) => this.#node(base, revision));
  }

  /** The compiler refuses the new type, and nothing found says why. */
  #unexplained(pair: Pair, found: readonly Finding[]): readonly Finding[] {
    if (found.some(({ id }) => explainsTypes(id))) return [];
    if (pair.judge().fits(pair.direction, pair.base, pair.revision)) return [];
    const message = `\`${pair.subject}\` has a type that does not fit the old one.`;
    return [finding(pair, "type-incompatible", message)];
  }
}
