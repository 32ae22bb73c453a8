import { registerEnumType } from "type-graphql";

export enum ContractDeclaration {
  YES = "YES",
  NO = "NO",
  UNDECLARED = "UNDECLARED",
}

registerEnumType(ContractDeclaration, {
  name: "ContractDeclaration",
  description: "What the buyer declared about a contract (déclaration).",
  valuesConfig: {
    YES: { description: "Declared to be so." },
    NO: { description: "Declared not to be so." },
    UNDECLARED: { description: "Not declared, which is never a no." },
  },
});
