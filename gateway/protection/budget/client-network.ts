import { isIPv6 } from "node:net";

/**
 * What an anonymous caller is known by: its IPv4 address, or the 64 first bits of its IPv6 address, since whoever has
 * one IPv6 address has all those of its network.
 */
export function clientNetwork(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  return isIPv6(address) ? `${firstGroups(address).join(":")}::/64` : address;
}

function firstGroups(address: string): readonly string[] {
  const [head = "", tail] = address.toLowerCase().split("%")[0]?.split("::") ?? [];
  const groups = head === "" ? [] : head.split(":");
  const missing = tail === undefined ? 0 : 8 - groups.length - (tail === "" ? 0 : tail.split(":").length);
  const zeros = Array.from({ length: Math.max(0, missing) }, () => "0");
  const all = [...groups, ...zeros, ...(tail ?? "").split(":")];
  return all.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ""));
}
