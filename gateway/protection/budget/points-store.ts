/** What is left to a caller after a request. */
export interface Balance {
  readonly isAllowed: boolean;
  /** Below zero when the request took more than was left. */
  readonly points: number;
}

export interface Expense {
  /** Who pays. */
  readonly caller: string;
  readonly points: number;
  readonly perMinute: number;
}

/** Where the buckets of callers are. An answer that need not wait comes at once, without a promise. */
export interface PointsStore {
  spend(expense: Expense): Balance | Promise<Balance>;
}
