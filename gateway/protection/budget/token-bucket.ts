/** Points that a caller may still spend; they come back continuously, up to a minute's worth. */
export interface TokenBucket {
  /** Below zero when the last request took more than was left. */
  readonly points: number;
  /** The instant, in milliseconds, at which there were that many. */
  readonly at: number;
}

export interface Withdrawal {
  readonly points: number;
  readonly perMinute: number;
  /** In milliseconds. */
  readonly now: number;
}

/** What became of a withdrawal. */
export interface Withdrawn {
  readonly bucket: TokenBucket;
  readonly isAllowed: boolean;
}

/**
 * Takes points out of a bucket, undefined for a caller not seen before. A request passes as long as anything is left,
 * be it dearer than what is left: a dear question is answered too, and its price is paid by those that follow.
 */
export function withdraw(bucket: TokenBucket | undefined, { points, perMinute, now }: Withdrawal): Withdrawn {
  const { points: before, at } = bucket ?? { points: perMinute, at: now };
  const cameBack = (Math.max(0, now - at) * perMinute) / 60_000;
  const available = Math.min(perMinute, before + cameBack);
  const isAllowed = available > 0;
  return { bucket: { points: isAllowed ? available - points : available, at: now }, isAllowed };
}

/** Whole seconds until a bucket holds so many points. */
export function secondsUntil(points: number, available: number, perMinute: number): number {
  return Math.max(0, Math.ceil(((points - available) * 60) / perMinute));
}
