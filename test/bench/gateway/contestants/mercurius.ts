import { peer } from "../peer";
import { fourParts } from "../world/sdl";

const app = peer("fastify", "test/bench/mercurius").fastify();
const address = String(process.env["SUBGRAPHS"]);
app.register(peer("@mercuriusjs/gateway", "test/bench/mercurius"), {
  gateway: { services: fourParts.map(({ name }) => ({ name, url: `${address}/first/${name}` })) },
  jit: 1,
});
app.listen({ port: Number(process.env["PORT"]), host: "127.0.0.1" });
