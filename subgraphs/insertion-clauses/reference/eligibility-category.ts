/** Why a person can be counted in a clause (publics éligibles): each person under one category, the main one. */
export const eligibilityCategories = {
  LONG_TERM_JOB_SEEKER: "Out of work for over twelve months (demandeur d'emploi de longue durée).",
  MINIMUM_INCOME_RECIPIENT: "Receives a minimum income (bénéficiaire du RSA ou d'un autre minimum social).",
  DISABLED_WORKER: "Recognised as a disabled worker (bénéficiaire de l'obligation d'emploi).",
  LOW_SKILLED_YOUTH: "Under 26, without or with little qualification (jeune peu qualifié).",
  SENIOR_JOB_SEEKER: "Job seeker aged 50 or more (demandeur d'emploi senior).",
  INCLUSIVE_STRUCTURE_EMPLOYEE: "Employed by an inclusive structure (salarié en parcours d'insertion).",
  REFUGEE: "Refugee or under subsidiary protection (réfugié, protection subsidiaire).",
  PERSON_UNDER_JUSTICE: "Serving or having served a sentence (personne placée sous main de justice).",
  OTHER: "Any other difficulty, accepted by the facilitator (autre public agréé).",
} as const;

export type EligibilityCategory = keyof typeof eligibilityCategories;
