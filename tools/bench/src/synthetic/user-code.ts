/** What a user writes against a large API: so many of its operations are called and read. */

/** How one client is made and called. */
export interface Style {
  /** The imports, and the client if there is one. */
  readonly head: string;
  /** The expression that reads resource `index`. */
  get(index: number): string;
  /** The expression that changes it. */
  post(index: number): string;
  /** Whether both give `{ data }`, which may be undefined, in place of the resource. */
  readonly wrapped: boolean;
}

/** A module that calls the operations of every `step`th of the resources. */
export function userCode(
  { head, get, post, wrapped }: Style,
  resources: number,
  step: number,
): string {
  const calls: string[] = [];
  for (let index = 0; index < resources; index += step) {
    for (const [name, call] of [
      [`got${index}`, get(index)],
      [`set${index}`, post(index)],
    ]) {
      const target = wrapped ? `{ data: ${name} }` : name;
      const dot = wrapped ? "?." : ".";
      calls.push(
        `const ${target} = await ${call};`,
        `const ${name}Id: string | undefined = ${name}${dot}id;`,
        `const ${name}Parent: string | undefined = ${name}${dot}parent?.children?.[0]?.id;`,
        `used.push(${name}Id, ${name}Parent);`,
      );
    }
  }
  return `${head}
export async function use(): Promise<(string | undefined)[]> {
  const used: (string | undefined)[] = [];
  ${calls.join("\n  ")}
  return used;
}
`;
}
