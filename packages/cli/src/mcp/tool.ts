import type { JsonSchemaType } from "@modelcontextprotocol/server";

/** A question that an assistant can ask. None of them changes anything anywhere. */
export interface Tool<Input extends object> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: JsonSchemaType;
  /** Whether providers are asked. */
  readonly isOpenWorld: boolean;
  /** @throws {UsageError} when the question can't be answered: the message says what to ask instead. */
  answer(input: Input, signal: AbortSignal): Promise<object>;
}
