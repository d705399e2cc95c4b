import { findInIndex } from "./llms-index.ts";
import { SourceError } from "./source-error.ts";

/** Long enough for a slow documentation site, short enough for a job that asks five of them. */
export const TIMEOUT_MS = 20_000;

/** Pages are a few dozen kilobytes, documents of an API up to some megabytes. */
const MAX_BYTES = 32_000_000;

/** Says who asks, so that an operator can tell. */
const AGENT = "org-specs/1 (reads API documentation pages; a few requests a day)";

/** What a server said to recognize the same answer by (RFC 9110, section 8.8). */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

/** A page as a server answered it; without a text where it is the one that the caller has. */
export interface FetchedPage extends Validators {
  readonly text?: string;
  /** Where it is now, where a server says that it has moved there for good. */
  readonly movedTo?: string;
}

/** More steps than any site takes to say where a page is. */
const MAX_REDIRECTS = 10;

/** The redirections that say "for good" (RFC 9110, sections 15.4.2 and 15.4.9), and all that are followed. */
const PERMANENT = [301, 308];
const REDIRECTIONS = [...PERMANENT, 302, 303, 307];

/**
 * Fetches a page, with a conditional request where validators are known. Where a site shows HTML at an
 * address, its Markdown is looked for: at the same address with `.md`, and in the site's `llms.txt`.
 *
 * @throws {SourceError} when no page comes within the timeout.
 */
export async function fetchPage(
  url: string,
  known: Validators = {},
  timeoutMs: number = TIMEOUT_MS,
): Promise<FetchedPage> {
  const signal = AbortSignal.timeout(timeoutMs);
  const { answer, movedTo } = await request(url, known, signal);
  const moved = movedTo === undefined ? {} : { movedTo };
  const name = movedTo === undefined ? url : `${url}, now ${movedTo},`;
  const { pathname } = new URL(url);
  if (!isHtml(answer) || /\.mdx?$/.test(pathname)) {
    return { ...(await read(name, answer)), ...moved };
  }
  if (/\.(?:json|ya?ml)$/.test(pathname)) {
    await answer.body?.cancel();
    throw new SourceError(`${name} answers HTML, not Markdown or a document`);
  }
  const html = await read(name, answer);
  return { ...((await findMarkdown(movedTo ?? url, known, signal)) ?? html), ...moved };
}

/** The Markdown of a page that is shown as HTML; undefined where the site has none. */
async function findMarkdown(
  url: string,
  known: Validators,
  signal: AbortSignal,
): Promise<FetchedPage | undefined> {
  const beside = new URL(url);
  beside.pathname = `${beside.pathname.replace(/\/$/, "")}.md`;
  const found = await tryMarkdown(beside.href, known, signal);
  if (found) return found;
  const indexUrl = new URL("/llms.txt", url).href;
  const index = await tryMarkdown(indexUrl, {}, signal);
  const listed = index?.text && findInIndex(index.text, indexUrl, url);
  return listed && listed !== beside.href ? tryMarkdown(listed, known, signal) : undefined;
}

/** What is at an address, where that is neither HTML nor an error. */
async function tryMarkdown(
  url: string,
  known: Validators,
  signal: AbortSignal,
): Promise<FetchedPage | undefined> {
  try {
    const { answer } = await request(url, known, signal);
    if ((answer.ok && !isHtml(answer)) || answer.status === 304) {
      const page = await read(url, answer);
      return /^\s*<(?:!doctype|html)\b/i.test(page.text ?? "") ? undefined : page;
    }
    await answer.body?.cancel();
    return undefined;
  } catch (error) {
    if (error instanceof SourceError) return undefined;
    throw error;
  }
}

/** An answer that is no redirection, and where the address that was asked is now, if it says so. */
interface Reached {
  readonly answer: Response;
  readonly movedTo?: string;
}

/** Follows redirections itself: `fetch` does not tell those for good from others. */
async function request(url: string, known: Validators, signal: AbortSignal): Promise<Reached> {
  let at = url;
  let movedTo: string | undefined;
  let isForGood = true;
  for (let step = 0; step <= MAX_REDIRECTS; step += 1) {
    const answer = await requestOnce(at, known, signal);
    const target = answer.headers.get("location");
    if (!REDIRECTIONS.includes(answer.status) || target === null) {
      return { answer, ...(movedTo !== undefined && { movedTo }) };
    }
    await answer.body?.cancel();
    if (!URL.canParse(target, at)) throw new SourceError(`${at} leads to no address: ${target}`);
    at = new URL(target, at).href;
    // What is moved for a while may be back tomorrow, wherever it is meanwhile.
    isForGood &&= PERMANENT.includes(answer.status);
    if (isForGood) movedTo = at;
  }
  throw new SourceError(`${url} leads to more than ${MAX_REDIRECTS} others`);
}

async function requestOnce(url: string, known: Validators, signal: AbortSignal): Promise<Response> {
  const headers = new Headers({
    accept: "text/markdown, text/plain;q=0.9, */*;q=0.5",
    "user-agent": AGENT,
  });
  if (known.etag) headers.set("if-none-match", known.etag);
  if (known.lastModified) headers.set("if-modified-since", known.lastModified);
  try {
    return await fetch(url, { headers, signal, redirect: "manual" });
  } catch (cause) {
    throw new SourceError(`${url} can't be fetched: ${reasonOf(cause)}`, { cause });
  }
}

function isHtml(answer: Response): boolean {
  return answer.ok && /\bhtml\b/i.test(answer.headers.get("content-type") ?? "");
}

async function read(url: string, answer: Response): Promise<FetchedPage> {
  const etag = answer.headers.get("etag");
  const lastModified = answer.headers.get("last-modified");
  const validators = { ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) };
  if (answer.status === 304) return validators;
  if (!answer.ok) {
    await answer.body?.cancel();
    throw new SourceError(`${url} answers ${answer.status}`);
  }
  return { ...validators, text: await bodyOf(url, answer) };
}

async function bodyOf(url: string, answer: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  try {
    for await (const chunk of answer.body ?? []) {
      bytes += chunk.byteLength;
      if (bytes > MAX_BYTES) throw new SourceError(`${url} is larger than ${MAX_BYTES} bytes`);
      text += decoder.decode(chunk, { stream: true });
    }
  } catch (cause) {
    if (cause instanceof SourceError) throw cause;
    throw new SourceError(`${url} breaks off: ${reasonOf(cause)}`, { cause });
  }
  return text + decoder.decode();
}

/** The innermost message: what `fetch` itself says is "fetch failed". */
function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  if (cause.name === "TimeoutError") return "no answer in time";
  return cause.cause instanceof Error ? reasonOf(cause.cause) : cause.message;
}
