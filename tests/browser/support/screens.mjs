// Every screen and every sheet of the program, with answers in it, one after the other.
import { readFileSync } from "node:fs";
import { drop, saveCopy } from "./copies.mjs";
import { enter, needAssumption, steps, toShelf, turnTo } from "./journey.mjs";
import { beginning } from "./person.mjs";
import { screensOfPlan } from "./plan_screens.mjs";

const order = steps.map(({ step }) => step);

// By the path of steps; where there is no room for it, step by step.
export async function goTo(p, step) {
  const path = p.find("navigation", p.word("ui.path"));
  if (await path.getByRole("button").count()) await p.press("button", p.word(`exercise.step.${step}.name`), path);
  else await goThere(p, step);
  await p.isAt(step);
}

async function goThere(p, step) {
  const at = async () => {
    for (const [i, name] of order.entries()) if (await p.heading(p.word(`exercise.step.${name}.title`)).count()) return i;
    return 0;
  };
  for (let here = await at(); here !== order.indexOf(step);) {
    here += Math.sign(order.indexOf(step) - here);
    await p.goOn(order[here]);
    await p.isAt(order[here]);
  }
}

// Answers enough that no screen is empty.
export async function answerALittle(p) {
  await enter(p);
  for (const step of steps) {
    await goTo(p, step.step);
    await step.prepare?.(p);
  }
  await p.untilKept();
}

const sheet = async (p, open, see, name) => {
  await open();
  await p.page.getByRole("dialog").waitFor({ state: "attached" });
  await see(name);
  await closeSheet(p);
};
const closeSheet = async (p) => {
  await p.press("button", p.word("ui.close"), p.page.getByRole("dialog"));
  await p.page.getByRole("dialog").waitFor({ state: "detached" });
};
const pressIfThere = async (p, role, name) => (await p.find(role, name).count()) > 0 && (await p.press(role, name), true);

// The sheet of how one plays: a button of its own, or one in the sheet for the display where there is no room for it.
export async function openPlay(p) {
  const play = p.word("together.play");
  if (!(await p.find("button", play).count())) await p.press("button", p.word("ui.display"));
  await p.press("button", play);
  await p.sees("dialog", play);
}

// A copy of the work in which somebody who knew nothing of it gave other answers.
async function twoCopies(p, see) {
  await p.carryOn();
  const copy = JSON.parse(readFileSync(await (await saveCopy(p)).path(), "utf8"));
  delete copy.seen;
  delete copy.stamps;
  for (const record of copy.records) {
    if (record.type === "prediction") record.level = record.level === "met" ? "partly" : "met";
  }
  await drop(p.page, "copy.json", JSON.stringify(copy));
  await p.sees("dialog", p.word("merge.title"));
  await see("two copies");
  await p.press("button", p.word("merge.together"), p.page.getByRole("dialog"));
  await p.sees("dialog", p.word("merge.conflicts"));
  await see("conflicts");
  await closeSheet(p);
}

// What stands around the exercise before there is any work: `see(name)` on home, its pages and sheets, and the shelf.
export async function screensBefore(p, see) {
  await see("home");
  for (const name of ["about", "sources", "accessibility"]) {
    const words = p.word(`ui.${name}`);
    await p.press((await p.find("link", words).count()) ? "link" : "button", words);
    await p.sees("heading", words);
    await see(name);
    await p.press("button", p.word("ui.home"));
  }
  await sheet(p, () => p.press("button", p.word("ui.display")), see, "display");
  await sheet(p, () => p.press("link", p.word("share.paste")), see, "paste");
  if (await p.find("button", p.word("ui.help")).count())
    await sheet(p, () => p.press("button", p.word("ui.help")), see, "help");
  if (await p.find("button", p.word("ui.help")).count()) {
    await sheet(p, async () => {
      await p.press("button", p.word("ui.help"));
      await p.press("button", p.word("glossary.title"), p.page.getByRole("dialog"));
      await p.sees("dialog", p.word("glossary.title"));
    }, see, "special words");
  }
  await toShelf(p);
  await see("shelf");
  await p.press("button", p.word("shelf.own.title"));
  await p.sees("heading", p.word("make_own.parts"));
  await see("make_own");
  await p.press("button", p.word("shelf.services"));
  await p.press("button", p.word("ui.home"));
}

// What can be opened on a step, by the step.
const onStep = {
  async set_three(p, see) {
    if (await p.find("button", p.word("exercise.account")).count())
      await sheet(p, () => p.press("button", p.word("exercise.account")), see, "account");
    await sheet(p, () => p.press("button", beginning(p.word("surprise.all"))), see, "surprises");
    // A step of one's own, for the replay.
    await p.press("button", beginning(p.word("ui.more_of", { what: "" }).trim()));
  },
  async happens(p, see) {
    await turnTo(p, "sandra");
    await sheet(p, () => p.press("button", needAssumption(p, "sandra", "enough_time")), see, "judgement");
  },
  async talk(p, see) {
    const opened = [await pressIfThere(p, "button", p.word("fair.say_it")),
      await pressIfThere(p, "button", p.word("picture.button"))];
    if (opened.includes(true)) await see("talk, opened");
    await sheet(p, () => p.press("button", p.word("evidence.title")), see, "evidence");
    await sheet(p, async () => {
      await p.press("button", p.word("figures.title"));
      await p.sees("dialog", p.word("figures.title"));
    }, see, "figures");
    await sheet(p, () => p.press("button", p.word("replay.open")), see, "replay");
    await sheet(p, async () => {
      await p.press("button", p.word("share.link"));
      await p.sees("textbox", p.word("share.link"));
    }, see, "link and code");
  },
};

// The six steps with the sheets they have, then how one plays: the sheet of it, the parts, starting again, and a step
// played together against the clock.
export async function screensOfWork(p, see) {
  for (const { step } of steps) {
    await goTo(p, step);
    await see(step);
    await onStep[step]?.(p, see);
  }
  await goTo(p, "set_three");
  await openPlay(p);
  await p.choose("10");
  await see("play");
  await sheet(p, () => p.press("button", p.word("together.start_again")), see, "start again");
  await openPlay(p);
  await p.press("radio", p.word("together.together"), p.page.getByRole("dialog"));
  await p.sees("dialog", p.word("together.parts"));
  await see("parts");
  await p.press("button", p.word("together.begin"));
  await p.page.getByRole("dialog").waitFor({ state: "detached" });
  await see("together");
  await p.press("button", p.word("ui.home"));
  await p.sees("button", p.word("ui.carry_on_with", { what: p.scene("title") }));
  await see("home with work");
  await sheet(p, async () => {
    await p.press("link", p.word("keep.where"));
    await p.sees("heading", p.word("keep.room"));
  }, see, "where work lives");
  await twoCopies(p, see);
  await p.press("button", p.word("ui.home"));
  await screensOfDocuments(p, see);
}

// The page of all work with its sheets, and with something in the bin.
async function screensOfDocuments(p, see) {
  const title = p.scene("title"), more = () => p.press("button", p.word("documents.more", { what: title }));
  await p.press("button", p.word("documents.all"));
  await p.sees("heading", p.word("documents.title"));
  await see("your work");
  await sheet(p, more, see, "one piece of work");
  const onSheet = async (name) => {
    await more();
    await p.press("button", name, p.page.getByRole("dialog"));
    await p.sees("dialog", name);
  };
  await sheet(p, () => onSheet(p.word("documents.rename")), see, "rename");
  await sheet(p, async () => {
    await onSheet(p.word("moments.title"));
    await p.press("button", p.word("moments.keep"));
    await p.isTold(p.word("moments.kept"));
  }, see, "earlier moments");
  await more();
  await p.press("button", p.word("documents.remove"));
  await p.press("button", p.word("documents.bin.show", { n: "1" }));
  await p.sees("button", p.word("documents.put_back"));
  await see("the bin");
  await sheet(p, () => p.press("button", p.word("documents.for_good", { what: title })), see, "remove for good");
}

// Calls `see(name)` on each of them. Starts on home with nothing done yet; `open` brings in earlier work.
export async function everyScreen(p, see, open) {
  await screensBefore(p, see);
  await screensOfPlan(p, see);
  await open(p);
  await screensOfWork(p, see);
}
