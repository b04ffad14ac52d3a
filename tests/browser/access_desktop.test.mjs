// Every screen and sheet on desktops and projectors, those of village halls among them.
import { walkThrough } from "./support/access.mjs";

const sizes = [[1440, 900], [1280, 720], [1024, 768]];
walkThrough([
  ["a desktop and projectors in English", "desktop", "en", 100, { sizes, turn: 0 }],
]);
