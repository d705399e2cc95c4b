import type { Element } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { attributeOf, eachElement, textIn } from "../../page/html/elements.ts";
import { type Address, readAddress } from "../endpoints/address.ts";
import type { CallSample, FormField } from "./call-sample.ts";

/** Longer than any sample of a form. */
const MAX_CHARACTERS = 50_000;

/** Inputs that send nothing of their own: a button's name is sent only where somebody pressed it. */
const BUTTONS = /^(?:submit|button|reset|image)$/i;

const parser = unified().use(rehypeParse, { fragment: true }).freeze();

/** The requests that forms in a sample of HTML send, each by its address and what is filled in. */
export function readForms(text: string): CallSample[] {
  if (text.length > MAX_CHARACTERS || !/<form\s/i.test(text)) return [];
  const forms: Element[] = [];
  eachElement(parser.parse(text), (element) => {
    if (element.tagName === "form") forms.push(element);
    return undefined;
  });
  return forms.flatMap((form) => callOf(form) ?? []);
}

function callOf(form: Element): CallSample | undefined {
  const address = readAddress(attributeOf(form, "action") ?? "");
  const method = attributeOf(form, "method")?.toLowerCase() ?? "get";
  if (!address || (method !== "get" && method !== "post")) return undefined;
  const fields = fieldsIn(form);
  const line = (form.position?.start.line ?? 1) - 1;
  const end = (form.position?.end.line ?? 1) - 1;
  const call = { method, stated: true, headers: [], line, end };
  if (method === "get") return { ...call, address: withQuery(address, fields) };
  const isMultipart = /multipart/i.test(attributeOf(form, "encType") ?? "");
  const mediaType = isMultipart ? "multipart/form-data" : "application/x-www-form-urlencoded";
  return { ...call, address, ...(fields.length > 0 && { form: { mediaType, fields } }) };
}

/** A form that is sent with GET has its fields in the query. */
function withQuery(address: Address, fields: readonly FormField[]): Address {
  return { ...address, query: [...new Set([...address.query, ...fields.map(([name]) => name)])] };
}

/** What a form sends: its inputs, lists and areas by their names, each once. */
function fieldsIn(form: Element): FormField[] {
  const fields = new Map<string, FormField>();
  eachElement(form, (element) => {
    const name = attributeOf(element, "name");
    const type = attributeOf(element, "type") ?? "";
    const isField = /^(?:input|select|textarea)$/.test(element.tagName) && !BUTTONS.test(type);
    if (!isField || !name || fields.has(name)) return undefined;
    const value = /^file$/i.test(type) ? "@file" : (attributeOf(element, "value") ?? "");
    const required = attributeOf(element, "required") !== undefined;
    const values = element.tagName === "select" ? optionsIn(element) : [];
    fields.set(name, [name, value, { required, values }]);
    return undefined;
  });
  return [...fields.values()];
}

/** The values of a list, of which one is taken. */
function optionsIn(select: Element): string[] {
  const values: string[] = [];
  eachElement(select, (element) => {
    if (element.tagName !== "option") return undefined;
    values.push(attributeOf(element, "value") ?? textIn(element).trim());
    return undefined;
  });
  return [...new Set(values.filter((value) => value !== ""))];
}
