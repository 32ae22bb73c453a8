import type { FetchNode, PlanNode, ResponsePath } from "@apollo/query-planner";
import { keysOf, stepsOf } from "../plan/targets";
import { unfit } from "./unfit";

/** A fetch of a plan, and the place of the answer whose objects it brings or completes. */
export interface PlacedFetch {
  /** From 1 on. */
  readonly number: number;
  readonly node: FetchNode;
  /** Keys from the root. */
  readonly path: readonly string[];
}

/** The order in which the fetches of a plan are sent. */
export type FetchOrder =
  | { readonly kind: "fetch"; readonly fetch: PlacedFetch }
  | { readonly kind: "sequence" | "parallel"; readonly of: readonly FetchOrder[] };

/** Reads a plan. Throws `unfit` where anything decides at run time what is asked. */
export function fetchOrder(node: PlanNode): FetchOrder {
  return new PlanReading().orderOf(node, []);
}

class PlanReading {
  private fetches = 0;

  orderOf(node: PlanNode, path: ResponsePath): FetchOrder {
    switch (node.kind) {
      case "Sequence":
        return { kind: "sequence", of: node.nodes.map((each) => this.orderOf(each, path)) };
      case "Parallel":
        return { kind: "parallel", of: node.nodes.map((each) => this.orderOf(each, path)) };
      case "Flatten":
        return this.orderOf(node.node, [...path, ...node.path]);
      case "Fetch": {
        const followsTypes = stepsOf(path).some((step) => typeof step !== "string");
        const rewrites = (node.inputRewrites?.length ?? 0) + (node.outputRewrites?.length ?? 0);
        if (followsTypes || rewrites > 0) throw unfit;
        this.fetches += 1;
        return { kind: "fetch", fetch: { number: this.fetches, node, path: keysOf(path) } };
      }
      case "Condition":
      case "Defer":
        throw unfit;
    }
  }
}

/** The fetches of a plan in an order in which they could be sent one by one. */
export function fetchesOf(order: FetchOrder): readonly PlacedFetch[] {
  return order.kind === "fetch" ? [order.fetch] : order.of.flatMap(fetchesOf);
}
