import { setFlagsFromString } from "node:v8";

// Reading a supergraph makes tokens and nodes that stay. V8 concludes that such objects always do, and from then on makes
// those of every document among the old ones: dead, they keep all that they point to until the next full collection, and
// each collection of young objects copies it. Documents refused one after the other then stop everybody for 5 ms at a time.
setFlagsFromString("--no-allocation-site-pretenuring");
