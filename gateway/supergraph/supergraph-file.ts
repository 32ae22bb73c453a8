import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";

/** A supergraph on disk, that somebody may write anew while it is served. */
export class SupergraphFile {
  private takenMark = "";
  private takenDigest = "";
  private seenMark = "";

  constructor(readonly path: string) {}

  /** The text as it is now, taken note of. Rejects when it cannot be read. */
  async read(): Promise<string> {
    const mark = await this.mark();
    return this.take(mark, await readFile(this.path, "utf8"));
  }

  /**
   * To be asked from time to time: the text, once it is no longer the one read last and has stayed as it is since the
   * time before, so that a file still being written is left alone; null otherwise. Rejects when it cannot be read.
   */
  async changed(): Promise<string | null> {
    const mark = await this.mark();
    const isSettled = mark === this.seenMark;
    this.seenMark = mark;
    if (mark === this.takenMark || !isSettled) return null;
    const text = await readFile(this.path, "utf8");
    if ((await this.mark()) !== mark) return null;
    const former = this.takenDigest;
    this.take(mark, text);
    return this.takenDigest === former ? null : text;
  }

  /** Whether somebody changed it within the last milliseconds, so that what it holds may be but a part. */
  async changedWithin(milliseconds: number): Promise<boolean> {
    const { mtimeMs, ctimeMs } = await stat(this.path);
    return Date.now() - Math.max(mtimeMs, ctimeMs) < milliseconds;
  }

  private take(mark: string, text: string): string {
    this.takenMark = mark;
    this.takenDigest = createHash("sha256").update(text).digest("hex");
    return text;
  }

  /** The instant of change counts beside that of writing: some copies keep the latter. */
  private async mark(): Promise<string> {
    try {
      const { ino, size, mtimeMs, ctimeMs } = await stat(this.path);
      return `${ino} ${size} ${mtimeMs} ${ctimeMs}`;
    } catch (error) {
      // Whatever comes back is news, even the same text.
      this.takenMark = this.takenDigest = this.seenMark = "";
      throw error;
    }
  }
}
