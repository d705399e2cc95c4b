import { isCredentialHeader } from "../evidence/credentials/credentials.ts";
import { emptyFound, type Found } from "./found.ts";

const HEADERS = /\bsame\b[^.\n]{0,20}\bheaders?\b/i;

const CREDENTIALS =
  /\bsame\b[^.\n]{0,20}\b(?:auth\w*|credentials?|(?:api |secret )?keys?|tokens?|sign(?:ature|ing))\b/i;

/** All that a label says: "Auth: as above". */
const ABOVE =
  /^\W*(?:(?:same )?as (?:above|before)|(?:the )?same|see above|siehe oben|ver arriba|idem|同上)\W*$/i;

/** What an operation says to have in common with the one above it: headers, or what signs it in. */
export function sameAsAbove(own: Found, above: Found | undefined): Found {
  const texts = own.credentials.map(({ text }) => text);
  const isSameHeaders = texts.some((text) => HEADERS.test(text));
  const isSame =
    texts.some((text) => CREDENTIALS.test(text)) ||
    own.credentials.some(({ text, isLabel }) => isLabel && ABOVE.test(text));
  if (!above || !(isSameHeaders || isSame)) return emptyFound();
  const groups = above.groups.flatMap((group) => {
    const fields = group.fields.filter(({ name, place }) => {
      const isHeader = (place ?? group.role) === "header";
      return isHeader && (isSameHeaders || isCredentialHeader(name));
    });
    return fields.length > 0 ? [{ ...group, role: "header" as const, fields }] : [];
  });
  return { ...emptyFound(), groups, credentials: above.credentials, calls: above.calls };
}
