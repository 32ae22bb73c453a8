import { WireFault } from "./wire";

/** What the head of an HTTP response tells of its body. */
export interface AnswerHead {
  readonly statusCode: number;
  readonly contentType: string | undefined;
  readonly contentEncoding: string | undefined;
  /** In bytes; undefined where the head does not tell. */
  readonly contentLength: number | undefined;
}

/** Throws a WireFault for a response that is no GraphQL answer, before anything of its body is read. */
export function checkAnswerHead(head: AnswerHead, largestAnswerBytes: number): void {
  const { statusCode, contentType = "", contentEncoding = "identity", contentLength = 0 } = head;
  if (statusCode < 200 || (statusCode >= 300 && statusCode < 400)) refuse(`status ${statusCode}`);
  if (!/^application\/(?:graphql-response\+)?json[ \t]*(?:;|$)/i.test(contentType)) refuse("not JSON");
  const charset = /;[ \t]*charset="?([^";, \t]*)/i.exec(contentType)?.[1];
  if (charset !== undefined && !/^(?:utf-8|us-ascii)$/i.test(charset)) refuse("not UTF-8");
  if (contentEncoding.toLowerCase() !== "identity") refuse("compressed without being asked");
  if (contentLength > largestAnswerBytes) refuse(`${contentLength} bytes announced`);
}

function refuse(why: string): never {
  throw new WireFault("BAD_ANSWER", `Not a GraphQL answer: ${why}`);
}
