// Each scenario of the shelf from Home to the picture, the sheets of paper and the file, by role and name only.
import { test } from "node:test";
import { newContext, openPage, together } from "./support/browser.mjs";
import { Clicker, Toucher } from "./support/person.mjs";
import { playShort, shelf } from "./support/short_journey.mjs";

const shared = together();

// One of them by touch on a tablet; the languages take turns.
for (const [i, id] of shelf.entries()) {
  const [Kind, profile] = id === "housing" ? [Toucher, "tablet"] : [Clicker, "desktop"];
  const language = i % 2 ? "cy" : "en";
  test(`${id}, with one answer on each step, to what leaves it: ${profile}, ${language}`, async () => {
    const context = await newContext(shared.browser, { profile, language, acceptDownloads: true });
    await playShort(new Kind(await openPage(context, shared.site.url), language), id);
    await context.close();
  });
}
