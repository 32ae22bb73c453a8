import { registerEnumType } from "type-graphql";

export enum LegalOutcome {
  MET = "MET",
  NOT_MET = "NOT_MET",
  NOT_APPLICABLE = "NOT_APPLICABLE",
  UNDETERMINED = "UNDETERMINED",
}

registerEnumType(LegalOutcome, {
  name: "LegalOutcome",
  description: "What a legal check finds; each field says what is checked.",
  valuesConfig: {
    MET: { description: "What is checked holds (satisfait)." },
    NOT_MET: { description: "What is checked does not hold (non satisfait)." },
    NOT_APPLICABLE: { description: "The law of that day does not ask for it (sans objet)." },
    UNDETERMINED: {
      description:
        "It cannot be told, for want of a declaration or of a known rule (indéterminé): never a disguised no.",
    },
  },
});
