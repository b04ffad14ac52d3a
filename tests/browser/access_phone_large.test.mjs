// Every screen and sheet on a phone, upright and on its side, with text at 200 %.
import { walkThrough } from "./support/access.mjs";

const sizes = [[390, 844], [844, 390]];
walkThrough([
  ["a phone, upright and on its side, in Welsh, text at 200 %", "phone", "cy", 200, { sizes, touch: true }],
]);
