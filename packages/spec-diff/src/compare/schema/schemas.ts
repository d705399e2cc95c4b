import { judgeTypes } from "../../compiler/verdicts.ts";
import type { Finding } from "../../finding.ts";
import type { Direction, Part, Shape } from "../../schema/shape.ts";
import { compareAlternatives } from "./alternatives.ts";
import { compareAnnotations } from "./annotations.ts";
import type { Child, Pair, PairReader } from "./pair.ts";
import { withoutRepeats } from "./repeats.ts";
import { inRole } from "./role.ts";
import { settle } from "./settle.ts";

/** Two schemas that were compared: what they say themselves, and the pairs below them. */
interface Node {
  readonly pair: Pair;
  findings: readonly Finding[];
  children: readonly Child[];
  below: readonly Node[];
}

/** Where the schemas come from. */
export interface SchemaSource extends PairReader {
  readonly direction: Direction;
  /** The same schemas with the unions that they must fit at once each by itself. */
  readonly baseApart: (part: Part) => Shape;
  readonly revisionApart: (part: Part) => Shape;
  /** What a message calls a value. */
  readonly subjectOf: (base: Shape, revision: Shape) => string;
}

/** Compares schemas of two documents in one direction; every pair of shapes once. */
export class SchemaComparison {
  readonly #source: SchemaSource;
  readonly #known = new Map<string, Node>();
  readonly #nodes: Node[] = [];
  readonly #unread: Node[] = [];

  constructor(source: SchemaSource) {
    this.#source = source;
  }

  /** Compares two schemas and all they contain. */
  add(child: Child): void {
    this.#node(child);
    for (let node = this.#unread.pop(); node; node = this.#unread.pop()) this.#read(node);
  }

  /** Lets the compiler decide what types can see, once everything was added. */
  settle(): void {
    for (const [node, verdict] of judgeTypes(this.#nodes)) {
      node.findings = settle(node.pair, node.findings, verdict);
    }
    this.#prune();
  }

  /** Forgets what leads to no finding: large documents share most of their schemas. */
  #prune(): void {
    const above = new Map<Node, Node[]>();
    for (const node of this.#nodes) {
      for (const child of node.below) {
        const parents = above.get(child);
        if (parents) parents.push(node);
        else above.set(child, [node]);
      }
    }
    const leading = new Set(this.#nodes.filter(({ findings }) => findings.length > 0));
    for (const node of leading) for (const parent of above.get(node) ?? []) leading.add(parent);
    for (const node of this.#nodes) node.below = node.below.filter((child) => leading.has(child));
  }

  /** Everything that differs between schemas and below them. */
  findings(children: readonly Child[]): readonly Finding[] {
    const found: Finding[] = [];
    const reached = new Set(children.map((child) => this.#node(child)));
    // A set grows while it is read: every node below, circles included, comes once.
    for (const { findings, below } of reached) {
      found.push(...findings);
      for (const node of below) reached.add(node);
    }
    return found;
  }

  #node(child: Child): Node {
    const { direction, subjectOf, ...reader } = this.#source;
    const { role } = child;
    const { forms } = reader;
    const { base, revision } = this.#shapesOf(child);
    const key = `${base.id} ${revision.id} ${role}`;
    const known = this.#known.get(key);
    if (known) return known;
    const pair: Pair = {
      direction,
      base: inRole(withoutRepeats(base, { shapeOf: reader.base, forms }), role),
      revision: inRole(withoutRepeats(revision, { shapeOf: reader.revision, forms }), role),
      reader,
      isTag: role === "tag",
      get subject() {
        return subjectOf(base, revision);
      },
    };
    const node: Node = { pair, findings: [], children: [], below: [] };
    this.#known.set(key, node);
    this.#nodes.push(node);
    this.#unread.push(node);
    return node;
  }

  /** Both schemas; where one has too many forms to be multiplied, neither is. */
  #shapesOf(child: Child): { readonly base: Shape; readonly revision: Shape } {
    const base = this.#source.base(child.base);
    const revision = this.#source.revision(child.revision);
    if (hasUnions(base) === hasUnions(revision)) return { base, revision };
    return {
      base: this.#source.baseApart(child.base),
      revision: this.#source.revisionApart(child.revision),
    };
  }

  #read(node: Node): void {
    const { findings, children } = compareAlternatives(node.pair);
    node.findings = [...findings, ...compareAnnotations(node.pair)];
    node.children = children;
    node.below = children.map((child) => this.#node(child));
  }
}

function hasUnions({ alternatives }: Shape): boolean {
  if (alternatives === "any") return false;
  return alternatives.some((item) => item.kind === "object" && item.unions.length > 0);
}
