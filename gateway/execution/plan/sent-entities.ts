import type { JsonObject } from "../json-object";

/** What represents the entities that a fetch asks for: a JSON list, or the objects themselves for a subgraph of this process. */
export type SentEntities = string | readonly JsonObject[];
