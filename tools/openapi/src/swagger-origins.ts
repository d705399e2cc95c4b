/** Where what a converted document says stands in the text that was written. */
import { isObject, ownMember } from "./json.ts";
import { pointerKeys, pointerTo, step } from "./pointer.ts";

/** What OpenAPI 3.0 calls otherwise than Swagger 2.0, or puts elsewhere. */
const MOVED: Readonly<Record<string, string>> = {
  "/components/schemas": "/definitions",
  "/components/responses": "/responses",
  "/components/securitySchemes": "/securityDefinitions",
  "/servers": "/host",
  "/openapi": "/swagger",
};

/** A map from the pointers of an OpenAPI 3.0 document to those of the Swagger 2.0 that it was. */
export class Origins {
  readonly #written: unknown;
  readonly #moved = new Map<string, string>(Object.entries(MOVED));

  /** @param written the document as it was */
  constructor(written: unknown) {
    this.#written = written;
  }

  /** Says that what is at a pointer now, and below it, was elsewhere. */
  move(to: string, from: string): void {
    if (to !== from) this.#moved.set(to, from);
  }

  /** Says where the parameters of an operation were: those of a body are its request body now. */
  parameters(
    operation: string,
    parameters: readonly { readonly value: unknown; readonly pointer: string }[],
  ): void {
    let index = 0;
    for (const { value, pointer } of parameters) {
      const place = ownMember(value, "in");
      if (place === "formData") {
        const name = String(ownMember(value, "name"));
        const field = pointerTo("", "schema", "properties", name);
        this.#moved.set(`${operation}/requestBody${field}`, pointer);
      } else if (place === "body") this.#moved.set(`${operation}/requestBody`, pointer);
      else {
        this.#moved.set(`${operation}/parameters/${index}`, pointer);
        index += 1;
      }
    }
  }

  /** The place in the text: that of the value, or the closest around it. */
  of(pointer: string): string {
    // A media type is a level more; Swagger 2.0 has what it holds beside it.
    const flat = pointer.replace(/\/content\/[^/]+/, "");
    const found = this.#beginningOf(flat);
    const whole =
      found === undefined ? flat : `${this.#moved.get(found)}${flat.slice(found.length)}`;
    return this.#existing(whole);
  }

  /** The longest pointer that begins this one, of those that were elsewhere. */
  #beginningOf(pointer: string): string | undefined {
    for (let end = pointer.length; end > 0; end = pointer.lastIndexOf("/", end - 1)) {
      const beginning = pointer.slice(0, end);
      if (this.#moved.has(beginning)) return beginning;
    }
    return undefined;
  }

  /** As much of a pointer as leads somewhere; a parameter's schema is the parameter. */
  #existing(pointer: string): string {
    let value = this.#written;
    let result = "";
    for (const key of pointerKeys(pointer)) {
      const inner = ownMember(value, key);
      if (inner === undefined && key === "schema") continue;
      if (inner === undefined) break;
      value = inner;
      result += step(key);
      if (!isObject(value) && !Array.isArray(value)) break;
    }
    return result;
  }
}
