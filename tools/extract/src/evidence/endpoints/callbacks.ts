import type { Address } from "./address.ts";

/** What calls the client, and what a title may say of it besides. */
const TITLE =
  /^[\W\d]*(?:(?!(?:add|create|delete|disable|edit|emulate|enable|fetch|find|fire|get|invoke|list|manage|modify|new|ping|query|read|register|remove|replay|resend|retrieve|retry|search|send|set|setup|show|simulate|subscribe|test|trigger|update|view)\b)[a-z]{2,20}(?:\/[a-z]{2,20})? ){0,4}(?:call ?backs?|web-?hooks?|web-?sockets?|notifications?|postbacks?|ipn|callback_url|webhook_url)(?: (?:success(?:ful)?|fail(?:ed|ure)|errors?|notifications?|payloads?|body|requests?|examples?|samples?|events?|data|url|responses?|param(?:eter)?s?|fields?|format|messages?|handling|structure|receiv(?:ing|ed)|deliver(?:y|ies))){0,3}\W*$|^\W*(?:web-?hook|call ?back)s? (?:de|do|da|des|du|del|von) \p{L}{3,30}\W*$|^[\W\d]*(?:call ?backs?|web-?hooks?)(?: ?\/ ?(?:call ?backs?|web-?hooks?))?(?: (?:yapısı|bildirim(?:i|leri)|formatı|struktur|estructura|estrutura|struttura))?\W*$|^\W*(?:(?:异步|支付|结果)?(?:回调|通知)(?:接口|参数|通知|说明|示例)?|webhook ?(?:通知|回调)|notificaci(?:ón|ones)|notificaç(?:ão|ões)|колб[еэ]к\S*|вебхук\S*|уведомлени[ея])\W*$/iu;

/** Whether what a title names is a request that the client gets, instead of sending it. */
export function isAboutCallbacks(title: string): boolean {
  return title.length < 100 && TITLE.test(title);
}

/** Whether an address is one to manage such requests at: `POST /v1/webhooks`. */
export function isOfApi(address: Address): boolean {
  return /hook|callback|notif|subscri|event/i.test(address.path) && !isOfClient(address);
}

/** Whether an address is the client's own, as examples write it: `https://your-server.test/paid`. */
export function isOfClient({ server = "", path }: Address): boolean {
  return /your|client|merchant|partner|listener|_url|\{[^}]*url\}/i.test(`${server}${path}`);
}
