import {
  InvalidInputError,
  NotAllowedError,
  UnknownReferenceError,
  VersionConflictError,
} from "../../../shared/graphql/user-error.type";

/** Why a change of what has no status can be refused. */
export const contentChangeFailures = [
  InvalidInputError,
  UnknownReferenceError,
  VersionConflictError,
  NotAllowedError,
] as const;
