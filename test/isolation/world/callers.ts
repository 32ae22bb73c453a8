import type { Caller } from "../../../shared/access/caller";
import { roles } from "../../../shared/access/roles";
import { everyOrganisation, type Making } from "./cast";

/** Somebody, or nobody, asking: any kind, organisation, pools and roles that an identity can hold. */
export function drawnCaller({ draw, cast }: Pick<Making, "draw" | "cast">): Caller {
  const kind = draw.pick([
    "ANONYMOUS",
    "PERSON",
    "PERSON",
    "PERSON",
    "PROGRAM",
    "DEVELOPMENT",
    "GATEWAY",
  ] as const);
  if (kind === "ANONYMOUS" || kind === "GATEWAY") {
    return {
      kind,
      subject: null,
      organisation: null,
      pools: draw.chance(30) ? draw.some(cast.pools) : [],
      roles: [],
    };
  }
  return {
    kind,
    subject: draw.pick(["subject-1", "subject-2"]),
    organisation: draw.chance(8) ? null : draw.pick(everyOrganisation(cast)),
    pools: draw.some(cast.pools),
    roles: draw.chance(40) ? roles : draw.some(roles),
    ...(kind === "PROGRAM" ? { scopes: draw.pick([["READ"], ["READ", "WRITE"]] as const) } : {}),
  };
}
