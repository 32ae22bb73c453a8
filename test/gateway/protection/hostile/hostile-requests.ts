import { bodyRequests } from "./documents/bodies";
import { fragmentRequests } from "./documents/fragments";
import { introspectionRequests } from "./documents/introspection";
import { nestingRequests } from "./documents/nesting";
import { pageRequests } from "./documents/pages";
import { repetitionRequests } from "./documents/repetition";
import { valueRequests } from "./documents/values";
import type { HostileRequest } from "./hostile-request";

/** Every hostile request, each of at most 10 kB. */
export const hostileRequests: readonly HostileRequest[] = [
  ...nestingRequests,
  ...repetitionRequests,
  ...fragmentRequests,
  ...pageRequests,
  ...valueRequests,
  ...introspectionRequests,
  ...bodyRequests,
];
