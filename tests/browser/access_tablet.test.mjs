// Every screen and sheet on a tablet, both ways round.
import { walkThrough } from "./support/access.mjs";

const sizes = [[1024, 768], [820, 1180]];
walkThrough([
  ["a tablet, both ways round, in Welsh", "tablet", "cy", 100, { sizes, touch: true }],
]);
