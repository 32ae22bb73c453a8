import type { FastifyReply, FastifyRequest } from "fastify";
import { contentPolicies } from "../protection/security-headers";
import { prefersPage } from "./media-type";
import { page } from "./page";

/** An unknown address: a short page for a person, JSON for a program. The address is not repeated. */
export async function answerNotFound(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  reply.status(404);
  if (!prefersPage(request.headers.accept)) {
    return reply.send({
      errors: [
        {
          message: "Cette adresse n’existe pas.",
          extensions: { code: "NOT_FOUND", correlationId: request.id },
        },
      ],
    });
  }
  return reply
    .header("content-security-policy", contentPolicies.page)
    .type("text/html; charset=utf-8")
    .send(notFoundPage);
}

const notFoundPage = page({
  title: "Page introuvable",
  description: "Cette adresse n’existe pas sur ce hub.",
  main: `
    <section class="lead">
      <h1>Cette page n’existe pas</h1>
      <p>L’adresse a peut-être changé, ou comporte une faute de frappe.</p>
      <p><a class="action" href="/">Revenir à l’accueil</a></p>
    </section>`,
});
