/** Media types are compared without case, and text is UTF-8 unless said (RFC 9110, section 8.3). */
export function mediaTypeName(name: string): string {
  const [type = "", ...parameters] = name.split(";").map((part) => part.trim());
  const kept = parameters.filter((part) => !part.toLowerCase().startsWith("charset="));
  return [type.toLowerCase(), ...kept].join(";");
}

/** Whether a range of media types (`image/*`) has this one, or this range (RFC 9110, section 12.5.1). */
export function isInRange(type: string, range: string): boolean {
  return range.endsWith("/*") && (range === "*/*" || type.startsWith(range.slice(0, -1)));
}
