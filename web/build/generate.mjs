// Makes what both programs need before they are compiled and run: FOLDER/icons.h, fonts/*.ttf, content.json and
// licences.txt. CMake calls it; by hand: node web/build/generate.mjs [FOLDER]
import path from "node:path";
import { makeContent } from "./content.mjs";
import { makeFonts } from "./fonts.mjs";
import { makeLicences } from "./licences.mjs";
import { root, writeIfChanged } from "./paths.mjs";

const folder = path.resolve(process.argv[2] ?? path.join(root, "build/generated"));

try {
  const { files, header } = await makeFonts();
  for (const [name, bytes] of Object.entries(files)) await writeIfChanged(path.join(folder, "fonts", name), bytes);
  await writeIfChanged(path.join(folder, "icons.h"), header);
  await writeIfChanged(path.join(folder, "licences.txt"), await makeLicences());
  await writeIfChanged(path.join(folder, "content.json"), await makeContent());
} catch (error) {
  console.error(`generate: ${error.message}`);
  process.exit(1);
}
