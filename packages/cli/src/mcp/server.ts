import type * as Sdk from "@modelcontextprotocol/server";
import manifest from "../../package.json" with { type: "json" };
import { escapeLines } from "../escape.ts";
import { UsageError } from "../usage-error.ts";
import type { Tool } from "./tool.ts";

/** Any tool: what comes in is held against its schema before. */
export type AnyTool = Tool<never>;

/** A server of the protocol that has these tools and nothing else. */
export function createServer(sdk: typeof Sdk, tools: readonly AnyTool[]): Sdk.McpServer {
  const { name, version } = manifest;
  const server = new sdk.McpServer({ name, version }, { capabilities: { tools: {} } });
  for (const tool of tools) register(sdk, server, tool);
  return server;
}

function register(sdk: typeof Sdk, server: Sdk.McpServer, tool: AnyTool): void {
  const { name, title, description, input, isOpenWorld } = tool;
  const annotations = {
    title,
    readOnlyHint: true,
    destructiveHint: false,
    idempotentHint: true,
    openWorldHint: isOpenWorld,
  };
  const inputSchema = sdk.fromJsonSchema<never>(input);
  server.registerTool(name, { title, description, inputSchema, annotations }, (given, { mcpReq }) =>
    answer(tool, given, mcpReq.signal),
  );
}

async function answer(
  tool: AnyTool,
  given: never,
  signal: AbortSignal,
): Promise<Sdk.CallToolResult> {
  try {
    return textOf(JSON.stringify(await tool.answer(given, signal)));
  } catch (error) {
    // Of a defect an assistant learns that there is one: where it is, is nothing for it.
    const message = error instanceof UsageError ? error.message : "this failed inside of balances";
    return { ...textOf(message), isError: true };
  }
}

/** An assistant's program may show it on a terminal. */
function textOf(text: string): Sdk.CallToolResult {
  return { content: [{ type: "text", text: escapeLines(text) }] };
}
