/** Characters of a chunk, about: one write for each line would take most of the time. */
const CHUNK_LENGTH = 64 * 1024;

/** JSON values as lines of text, many in a chunk. */
export async function* toLines(values: AsyncIterable<unknown>): AsyncGenerator<string, void> {
  let chunk = "";
  for await (const value of values) {
    chunk += `${JSON.stringify(value)}\n`;
    if (chunk.length < CHUNK_LENGTH) continue;
    yield chunk;
    chunk = "";
  }
  if (chunk !== "") yield chunk;
}
