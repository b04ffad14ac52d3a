// Every screen and sheet on a tablet, both ways round, with text at 200 %.
import { walkThrough } from "./support/access.mjs";

const sizes = [[1024, 768], [820, 1180]];
walkThrough([
  ["a tablet, both ways round, in English, text at 200 %", "tablet", "en", 200, { sizes, touch: true, turn: 1 }],
]);
