import { undiciWire } from "../../../../shared/federation/undici-wire";
import type { Wire, WireOptions } from "../../../../shared/federation/wire";
import { RawHttpClient } from "../../../../gateway/transport/raw-http-client";

/** Every way to post: each must stand the same faults. */
export const wires: [string, (options: WireOptions) => Wire][] = [
  ["undici", undiciWire],
  ["our own client", (options) => new RawHttpClient(options)],
];
