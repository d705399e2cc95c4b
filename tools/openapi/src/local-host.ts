/** Hosts that only the machine or the network of who wrote a document reaches. */
import { BlockList, isIP } from "node:net";

/** Names that no public resolver knows: RFC 6761, RFC 6762, RFC 8375, ICANN's `.internal`. */
const LOCAL_NAME =
  /(^|\.)(localhost|localdomain|local|internal|intranet|lan|home\.arpa|host\.docker\.internal)$/;

const LOCAL_ADDRESSES = new BlockList();
for (const [address, bits] of [
  ["0.0.0.0", 8], // this host: RFC 1122, section 3.2.1.3
  ["127.0.0.0", 8], // loopback: the same section
  ["10.0.0.0", 8], // private: RFC 1918
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
  ["100.64.0.0", 10], // shared behind a provider: RFC 6598
  ["169.254.0.0", 16], // link-local: RFC 3927
] as const) {
  LOCAL_ADDRESSES.addSubnet(address, bits, "ipv4");
}
for (const [address, bits] of [
  ["::", 127], // unspecified and loopback: RFC 4291, sections 2.5.2 and 2.5.3
  ["fc00::", 7], // unique local: RFC 4193
  ["fe80::", 10], // link-local: RFC 4291, section 2.5.6
] as const) {
  LOCAL_ADDRESSES.addSubnet(address, bits, "ipv6");
}

/**
 * Whether a host is of one machine or one network: `localhost`, `*.local`, a private address, a name
 * without a dot. It is no server of an API.
 *
 * @param host as a URL has it, without its port
 */
export function isLocalHost(host: string): boolean {
  const name = host
    .toLowerCase()
    .replace(/^\[(.*)\]$/, "$1")
    .replace(/\.$/, "");
  const version = isIP(name);
  if (version !== 0) return LOCAL_ADDRESSES.check(name, version === 4 ? "ipv4" : "ipv6");
  return /^[^.]+$/.test(name) || LOCAL_NAME.test(name);
}

/** Whether a URL leads to such a host; one that is relative or no URL leads nowhere. */
export function isLocalUrl(url: string): boolean {
  return URL.canParse(url) && isLocalHost(new URL(url).hostname);
}
