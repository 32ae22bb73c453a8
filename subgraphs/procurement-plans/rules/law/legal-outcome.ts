/** What a legal check finds. What nobody declared is undetermined, never "not met". */
export type LegalOutcome = "MET" | "NOT_MET" | "NOT_APPLICABLE" | "UNDETERMINED";
