// Every screen and sheet on desktops and projectors with text at 200 %.
import { walkThrough } from "./support/access.mjs";

const sizes = [[1440, 900], [1280, 720], [1024, 768]];
walkThrough([
  ["a desktop and projectors in Welsh, text at 200 %", "desktop", "cy", 200, { sizes }],
]);
