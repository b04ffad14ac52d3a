// Every screen and sheet on phones, upright and on their side.
import { walkThrough } from "./support/access.mjs";

const sizes = [[390, 844], [320, 700], [844, 390]];
walkThrough([
  ["phones, upright and on their side, in Welsh", "phone", "cy", 100, { sizes, touch: true, turn: 2 }],
]);
