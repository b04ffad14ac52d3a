// A scenario from the shelf to what leaves it, with one answer on each step, told once for anybody and any scenario.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { toShelf } from "./journey.mjs";
import { until } from "./person.mjs";
import { root } from "./site.mjs";

export const shelf = JSON.parse(readFileSync(`${root}assets/shelf.json`, "utf8"));

// Its first person, what matters first to them, what they could be offered first, and the first option of the deck.
function firstOf(p, id) {
  const { people: [person], deck: [option] } = JSON.parse(readFileSync(`${root}assets/scenarios/${id}.json`, "utf8"));
  const own = (key) => p.word(`${id}.${key}`);
  return {
    title: own("title"), name: own(`person.${person.id}.name`), short: own(`person.${person.id}.short`),
    need: own(`need.${person.id}.${person.needs[0][0]}`), option: own(`deck.${option.id}.short`),
    offer: own(`offer.${person.offers[1].id}.label`), offered: person.offers[1].id,
  };
}

// From Home, on a page where printing is only noted (`notePrints`). Gives the bytes of the picture and of the file.
export async function playShort(p, id) {
  const it = firstOf(p, id);
  await toShelf(p);
  await until(async () => (await p.find("button", it.title).first().getAttribute("aria-disabled")) !== "true",
              `${id} has come`);
  await p.press("button", it.title);
  await p.isAt("meet");
  await tab(p, it.short);
  await p.choose(p.word("ui.guess.partly"), p.find("radiogroup", it.need));
  await p.goOn("set_one");
  await p.isAt("set_one");
  await tab(p, it.short);
  await markNeed(p, it);
  await p.goOn("set_two");
  await p.isAt("set_two");
  await p.choose(p.word("exercise.role.alternative"),
                 p.find("radiogroup", p.word("set_two.for", { option: it.option, name: it.short })));
  await p.goOn("set_three");
  await p.isAt("set_three");
  await p.choose(it.offer, p.find("radiogroup", p.word("exercise.offers", { name: it.short })));
  await p.goOn("happens");
  await p.isAt("happens");
  await p.sees("listbox", p.word("exercise.plot.title"));
  await p.goOn("talk");
  await p.isAt("talk");
  await p.write(p.word("exercise.notes"), "Pam lai? Ŵy a thŷ.");
  const answers = await results(p, it);
  assert.deepEqual(p.page.problems, []);
  return answers;
}

async function tab(p, short) {
  if (await p.find("tab", short).count()) await p.press("tab", short);
}

async function markNeed(p, { need }) {
  const name = p.word("exercise.mark.necessary"), group = p.find("group", need);
  await group.first().waitFor({ state: "attached" });
  await p.turn((await p.find("checkbox", name, group).count()) ? "checkbox" : "button", name, true, group);
}

async function results(p, { offered }) {
  await p.press("button", p.word("picture.button"));
  const picture = await saved(p, p.word("picture.small"));
  assert.equal(picture.subarray(1, 4).toString(), "PNG");
  const file = await saved(p, p.word("ui.save_copy"));
  assert.ok(file.includes(`"offer":"${offered}"`), "the offer is in the file");
  assert.ok(picture.includes("Ŵy a thŷ"), "the document is in the picture");
  await notePrints(p.page);
  await p.press("button", p.word("paper.print"));
  await until(() => p.page.evaluate(() => window.prints > 0), "the browser is asked to print");
  return { picture, file };
}

async function saved(p, label) {
  const [download] = await Promise.all([p.page.waitForEvent("download"), p.press("button", label)]);
  return readFileSync(await download.path());
}

const notePrints = (page) => page.evaluate(() => {
  window.prints = 0;
  window.print = () => void window.prints++;
});
