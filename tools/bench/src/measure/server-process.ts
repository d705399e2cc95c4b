/** The process behind {@link startServer}. It ends with the one that started it. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What the server says: the first whose prefix the path has. */
export type Answers = readonly {
  readonly prefix: string;
  readonly body: string;
  readonly contentType: string;
}[];

process.on("disconnect", () => process.exit());
process.once("message", (answers: Answers) => {
  const server = createServer({ keepAliveTimeout: 60_000 }, ({ url = "" }, response) => {
    const answer = answers.find(({ prefix }) => url.startsWith(prefix));
    const { body = "", contentType = "text/plain" } = answer ?? {};
    const length = Buffer.byteLength(body);
    response.writeHead(200, { "content-type": contentType, "content-length": length });
    response.end(body);
  });
  server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
});
