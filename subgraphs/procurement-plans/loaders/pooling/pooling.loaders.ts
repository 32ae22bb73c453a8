import type { GroupDefinition } from "../../../../shared/loading/loader-definitions";
import type { Day } from "../../../../shared/kernel/day";
import type { Db } from "../../context";
import {
  openLinesOfCommunes,
  poolableLines,
  type CommuneLineRow,
  type PoolableLineRow,
} from "../../repositories/pooling/poolable-line.repository";
import {
  poolingFollowsOfPools,
  type PoolingFollowRow,
} from "../../repositories/pooling/pooling-follow.repository";

/** All the lines of an intercommunality are read, once a request: its opportunities are made of them together. */
export const poolableLinesByPool: GroupDefinition<Db, PoolableLineRow, { readonly on: Day }> = {
  name: "poolable lines by pool",
  fetch: poolableLines,
  parentOf: ({ pool }) => pool,
};

export const openLinesByCommune: GroupDefinition<Db, CommuneLineRow> = {
  name: "open lines by commune",
  fetch: openLinesOfCommunes,
  parentOf: ({ commune }) => commune,
};

export const poolingFollowsByPool: GroupDefinition<Db, PoolingFollowRow> = {
  name: "pooling follows by pool",
  fetch: poolingFollowsOfPools,
  parentOf: ({ pool }) => pool,
};
