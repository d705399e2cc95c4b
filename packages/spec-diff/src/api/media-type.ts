/** Media types are compared without case, and text is UTF-8 unless said (RFC 9110, section 8.3). */
export function mediaTypeName(name: string): string {
  const [type = "", ...parameters] = name.split(";").map((part) => part.trim());
  const kept = parameters.filter((part) => !part.toLowerCase().startsWith("charset="));
  return [type.toLowerCase(), ...kept].join(";");
}
