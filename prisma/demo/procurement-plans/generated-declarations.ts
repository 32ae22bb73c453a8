import type { Consideration, ContractDeclaration } from "../../procurement-plans/client/client";
import { seededRandom } from "../random";

interface Declared {
  readonly absentConsiderations: Consideration[];
  readonly reserved: ContractDeclaration;
  readonly smallEnterprise: ContractDeclaration;
}

/** What the buyer of a contract declared of it: about one in five says nothing, as in real files. */
export function generatedDeclarations(seed: number, considerations: readonly Consideration[]): Declared {
  const random = seededRandom(seed);
  if (random.chance(20)) {
    return { absentConsiderations: [], reserved: "UNDECLARED", smallEnterprise: "UNDECLARED" };
  }
  const asked = ["SOCIAL", "ENVIRONMENTAL", "INNOVATION"] as const;
  return {
    absentConsiderations: asked.filter((each) => !considerations.includes(each)),
    reserved: considerations.includes("SOCIAL") && random.chance(15) ? "YES" : "NO",
    smallEnterprise: random.chance(75) ? "YES" : "NO",
  };
}
