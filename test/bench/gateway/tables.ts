import type { Figures } from "./measure/compare";

export interface Line {
  readonly title: string;
  /** Null for a contestant that could not be measured, with the reason. */
  readonly figures: Figures | null;
  readonly reason?: string;
}

/** The table of one question; the monolith's CPU gives the last ratio. */
export function questionTable(
  title: string,
  lines: readonly Line[],
  monolithCpuMs: number | undefined,
): string {
  const head = [
    `### ${title}`,
    "",
    "| | CPU/requête (ms) | p50 (ms) | p99 (ms) | Apollo ÷ lui | lui ÷ graphql-js nu | même corps (ms) | document jamais vu (ms) |",
    "|---|--:|--:|--:|--:|--:|--:|--:|",
  ];
  return [...head, ...lines.map((line) => row(line, monolithCpuMs))].join("\n");
}

function row({ title, figures, reason = "" }: Line, monolithCpuMs: number | undefined): string {
  if (figures === null) return `| ${title} | ${reason} | | | | | | |`;
  const { cpuMs, p50, p99, ratio, identicalCpuMs, coldCpuMs } = figures;
  const against = monolithCpuMs === undefined ? "" : `${number(cpuMs / monolithCpuMs, 2)} ×`;
  const cells = [
    ...[number(cpuMs, 3), number(p50, 1), number(p99, 1), `${number(ratio, 1)} ×`, against],
    ...[number(identicalCpuMs, 3), number(coldCpuMs, 2)],
  ];
  return `| ${title} | ${cells.join(" | ")} |`;
}

/** CPU for one leaf of an answer as the answer or the graph grows. */
export function growthTable(
  titles: readonly string[],
  lines: readonly { readonly title: string; readonly microseconds: readonly number[] }[],
): string {
  return [
    "### croissance : CPU par feuille (µs)",
    "",
    `| | ${titles.join(" | ")} |`,
    `|---|${titles.map(() => "--:").join("|")}|`,
    ...lines.map(
      ({ title, microseconds }) =>
        `| ${title} | ${microseconds.map((each) => number(each, 2)).join(" | ")} |`,
    ),
  ].join("\n");
}

function number(value: number, digits: number): string {
  return value.toFixed(digits).replace(".", ",");
}
