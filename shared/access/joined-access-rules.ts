import type { AccessRules } from "./access-rules";

type Reads = AccessRules["reads"][string];

/** The access rules of a subgraph, said concept by concept: a type may have fields in several of them. */
export function joinedAccessRules(parts: readonly AccessRules[]): AccessRules {
  const types = new Set(parts.flatMap(({ reads }) => Object.keys(reads)));
  return {
    reads: Object.fromEntries([...types].map((type) => [type, joinedReads(parts, type)])),
    personalReads: Object.fromEntries(parts.flatMap((part) => Object.entries(part.personalReads ?? {}))),
    mutations: Object.fromEntries(parts.flatMap(({ mutations }) => Object.entries(mutations))),
    references: Object.fromEntries(parts.flatMap(({ references }) => Object.entries(references))),
  };
}

function joinedReads(parts: readonly AccessRules[], type: string): Reads {
  const joined: Record<string, string> = {};
  for (const [rule, fields] of parts.flatMap(({ reads }) => Object.entries(reads[type] ?? {}))) {
    const others = joined[rule];
    joined[rule] = others === undefined ? fields : `${others} ${fields}`;
  }
  return joined;
}
