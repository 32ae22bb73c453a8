import { readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { addressOf, start, type Started } from "../processes";
import type { Balancer } from "./balancer";

/** A gateway of its own process, started again and again behind a balancer. */
export class Replica {
  /** Its address while it serves; null while it starts or ends. */
  origin: string | null = null;
  private running: Started | null = null;

  constructor(
    private readonly settings: Readonly<Record<string, string>>,
    private readonly balancer: Balancer,
  ) {}

  async start(): Promise<void> {
    const started = start(["gateway/main-gateway.js"], this.settings);
    this.running = started;
    await started.says("/health/ready");
    const origin = addressOf(started);
    this.balancer.add(origin);
    while (!this.balancer.isReady(origin)) await pause(20);
    this.origin = origin;
  }

  /** As any administrator does: a signal, and the time that it asks for. */
  async stop(): Promise<number | null> {
    const { running, origin } = this;
    if (running === null || origin === null) throw new Error("It does not run");
    this.origin = null;
    running.process.kill("SIGTERM");
    const code = await running.ended;
    this.balancer.remove(origin);
    return code;
  }

  kill(): void {
    this.running?.process.kill("SIGKILL");
  }

  residentMb(): Promise<number> {
    return residentMbOf(this.running?.process.pid);
  }
}

async function residentMbOf(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid ?? 0}/status`, "utf8").catch(() => "");
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}
