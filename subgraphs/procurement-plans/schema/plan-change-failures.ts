import {
  InvalidInputError,
  NotAllowedError,
  TransitionRefusedError,
  UnknownReferenceError,
  VersionConflictError,
} from "../../../shared/graphql/user-error.type";

/** Why a change of a plan can be refused. */
export const planChangeFailures = [
  InvalidInputError,
  UnknownReferenceError,
  TransitionRefusedError,
  VersionConflictError,
  NotAllowedError,
] as const;
