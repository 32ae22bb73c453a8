export interface PoolingWorld {
  readonly pooling_follow: readonly FollowRow[];
}

/** What an organisation decided about an opportunity; nobody else may know. */
export interface FollowRow {
  readonly id: string;
  readonly organisation: string;
  readonly pool: string;
  readonly opportunity_id: string;
  readonly line_ids: readonly string[];
  readonly state: "NONE" | "FOLLOWED" | "DISMISSED";
  readonly reason: string | null;
  readonly decided_at: string;
  readonly version: number;
}
