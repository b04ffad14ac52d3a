// The exercise on the health centre, told once for anybody. For each step: what is answered before the page is loaded
// again, what must be found afterwards, what is answered then; and `prepare`, the little that keeps its screen from being
// empty.
import assert from "node:assert/strict";
import { until } from "./person.mjs";

const nameOf = (p, id) => p.scene(`person.${id}.name`);
const shortOf = (p, id) => p.scene(`person.${id}.short`);

// From Home through the shelf to the first step of a service.
export async function enter(p, title = p.scene("title")) {
  await toShelf(p);
  await p.press("button", title);
  await p.isAt("meet");
}

export async function toShelf(p) {
  await p.press("button", p.word("ui.door.three.title"));
  await p.sees("heading", p.word("shelf.title"));
}

// A phone shows one person at a time; their tab is pressed first.
export async function turnTo(p, id) {
  const tab = p.find("tab", shortOf(p, id));
  if (await tab.count()) await p.press("tab", shortOf(p, id));
}

async function guess(p, id, need, level) {
  await turnTo(p, id);
  await p.choose(p.word(`ui.guess.${level}`), p.find("radiogroup", p.scene(`need.${id}.${need}`)));
}

async function guessed(p, id, need, level) {
  await turnTo(p, id);
  await p.chosen(p.word(`ui.guess.${level}`), p.find("radiogroup", p.scene(`need.${id}.${need}`)));
}

const meet = {
  step: "meet",
  prepare: (p) => meet.begin(p),
  async begin(p) {
    await guess(p, "raj", "right_medicine", "met");
    await guess(p, "raj", "little_time_lost", "not_met");
  },
  async found(p) {
    await guessed(p, "raj", "right_medicine", "met");
    await guessed(p, "raj", "little_time_lost", "not_met");
  },
  async finish(p) {
    await guess(p, "sandra", "knows_the_history", "not_met");
    await guess(p, "roger", "chest_checked", "partly");
    await undoAndRedo(p, p.word("step.guess", { need: p.scene("need.roger.chest_checked"),
                                                level: p.word("ui.guess.partly") }));
    await guessed(p, "roger", "chest_checked", "partly");
  },
};

const ofPerson = (p, id) => p.region(nameOf(p, id));
// A box in a table where there is room, a button that stays pressed where there is not.
async function marked(p, id, need, kind) {
  const name = p.word(`exercise.mark.${kind}`), group = p.find("group", p.scene(`need.${id}.${need}`));
  await group.waitFor({ state: "attached" });
  await p.turn((await p.find("checkbox", name, group).count()) ? "checkbox" : "button", name, true, group);
}
const because = (p, id) => new RegExp(`^${p.word("exercise.because")}.*${shortOf(p, id)}`);

const setOne = {
  step: "set_one",
  prepare: (p) => setOne.begin(p),
  async begin(p) {
    await turnTo(p, "sandra");
    await marked(p, "sandra", "knows_the_history", "changes_result");
    await marked(p, "sandra", "shared_plan", "meaningful");
    await p.choose(p.scene("placed.own_gp"), startOf(p, "sandra"));
    await p.write(because(p, "sandra"), "Amara: ŵy a thŷ", ofPerson(p, "sandra"));
  },
  async found(p) {
    await turnTo(p, "sandra");
    await marked(p, "sandra", "knows_the_history", "changes_result");
    await p.chosen(p.scene("placed.own_gp"), startOf(p, "sandra"));
    await p.reads(because(p, "sandra"), "Amara: ŵy a thŷ", ofPerson(p, "sandra"));
  },
  async finish(p) {
    await turnTo(p, "sandra");
    await p.choose(p.scene("placed.own_gp"), keepOf(p, "sandra"));
    await turnTo(p, "roger");
    await marked(p, "roger", "company_that_lasts", "necessary");
    await p.choose(p.scene("placed.facilitator"), startOf(p, "roger"));
    await p.choose(p.scene("placed.neighbour"), keepOf(p, "roger"));
  },
};
const startOf = (p, id) => p.find("radiogroup", p.word("exercise.placed.start"), ofPerson(p, id));
const keepOf = (p, id) => p.find("radiogroup", p.word("exercise.placed.keep"), ofPerson(p, id));

// The option of set two, and the group of radio buttons that says what it is for a person.
const option = (p, id, what = "short") => p.scene(`deck.${id}.${what}`);
const useFor = (p, id, person) => p.find("radiogroup",
  p.word("set_two.for", { option: option(p, id), name: shortOf(p, person) }));
const wayOut = (p, id) => p.find("textbox", p.word("exercise.way_out.label"), p.region(option(p, id, "label")));

export async function turnToOption(p, id) {
  const card = p.region(option(p, id, "label"));
  const tab = p.find("tab", option(p, id));
  if (await tab.count()) return p.press("tab", option(p, id));
  const pager = p.find("navigation", p.word("set_two.options"));
  for (let i = 0; i < 10 && !(await card.count()); i++) {
    const shown = await p.page.getByRole("region").first().getAttribute("aria-label");
    await p.press("button", p.word("set_two.next"), pager);
    await until(async () => (await p.page.getByRole("region").first().getAttribute("aria-label")) !== shown,
                "another option is shown");
  }
}

const setTwo = {
  step: "set_two",
  prepare: (p) => setTwo.begin(p),
  async begin(p) {
    await turnToOption(p, "online_request");
    await p.choose(p.word("exercise.role.alternative"), useFor(p, "online_request", "raj"));
    await p.choose(p.word("exercise.role.not_here"), useFor(p, "online_request", "roger"));
    await p.choose(p.word("exercise.quality.better"),
                   p.find("radiogroup", p.word("exercise.quality.person", { name: shortOf(p, "raj") })));
  },
  async found(p) {
    await turnToOption(p, "online_request");
    await p.chosen(p.word("exercise.role.alternative"), useFor(p, "online_request", "raj"));
    await p.chosen(p.word("exercise.role.not_here"), useFor(p, "online_request", "roger"));
  },
  async finish(p) {
    await p.turn("checkbox", p.word("set_two.in_place"), true);
    await turnToOption(p, "case_summary");
    await p.choose(p.word("exercise.role.complement"), useFor(p, "case_summary", "sandra"));
    await p.write(p.word("exercise.way_out.label"), "They ask at the desk.");
    assert.equal(await wayOut(p, "case_summary").first().inputValue(), "They ask at the desk.");
  },
};

const offer = (p, id) => p.scene(`offer.${id}.label`);
const offersTo = (p, person) => p.find("radiogroup", p.word("exercise.offers", { name: shortOf(p, person) }));

async function recipeOf(p, person) {
  if (await offersTo(p, person).count()) return;
  const role = (await p.find("tab", shortOf(p, person)).count()) ? "tab" : "button";
  await p.press(role, shortOf(p, person));
  await offersTo(p, person).waitFor({ state: "attached" });
}

async function give(p, person, id) {
  await recipeOf(p, person);
  await p.choose(offer(p, id), offersTo(p, person));
}

const edge = (p) => p.word("ui.bar.edge", {
  who: shortOf(p, "raj"), other: shortOf(p, "sandra"), role: p.scene("role.gp.short"),
});
const edgeValue = async (p) => Number(await p.find("slider", edge(p)).first().inputValue());

const setThree = {
  step: "set_three",
  async prepare(p) {
    for (const [person, id] of Object.entries(suggested)) await give(p, person, id);
  },
  async begin(p) {
    const before = await edgeValue(p);
    await p.pull(edge(p), -60);
    await until(async () => (await edgeValue(p)) < before, "minutes left Raj");
    await p.undo();
    await until(async () => (await edgeValue(p)) === before, "Raj has his minutes again");
    await give(p, "raj", "RJ5");
    await give(p, "sandra", "SA3");
  },
  async found(p) {
    await recipeOf(p, "sandra");
    await p.chosen(offer(p, "SA3"), offersTo(p, "sandra"));
    await recipeOf(p, "raj");
    await p.chosen(offer(p, "RJ5"), offersTo(p, "raj"));
  },
  async finish(p) {
    await give(p, "roger", "RO4");
    await p.press("button", p.word("ui.less_of", { what: p.word("exercise.attending") }));
    await p.isTold(p.count("exercise.attending.count", 11));
    await p.press("button", p.word("ui.more_of", { what: p.word("exercise.attending") }));
    await p.isTold(p.count("exercise.attending.count", 12));
    await p.turn("button", p.word("exercise.hand_back", { share: "5 %" }), true);
    await p.turn("button", p.word("exercise.hand_back", { share: "5 %" }), false);
  },
};

// A recipe's dot in the plot is named after what each person is given.
const recipe = (p, offers, before = "") => new RegExp(`${before}.*${Object.entries(offers)
  .map(([person, id]) => `${shortOf(p, person)}: ${p.scene(`offer.${id}.short`)}`).join(".*")}`);
const suggested = { raj: "RJ5", sandra: "SA3", roger: "RO4" };
const longerVisit = { raj: "RJ5", sandra: "SA2", roger: "RO4" };
export const needAssumption = (p, person, need) =>
  new RegExp(`^${p.word("exercise.assumption")}.*${p.scene(`need.${person}.${need}`)}`);
const plot = (p) => p.find("listbox", p.word("exercise.plot.title"));

const happens = {
  step: "happens",
  async begin(p) {
    await turnTo(p, "sandra");
    await p.press("button", needAssumption(p, "sandra", "enough_time"));
    await p.sees("dialog", p.word("judge.title"));
    await p.press("button", p.word("ui.close"), p.page.getByRole("dialog"));
    await p.press("option", recipe(p, longerVisit), plot(p));
    await p.press("button", p.word("exercise.plot.use"));
    await p.sees("option", recipe(p, longerVisit, p.word("exercise.plot.yours")), plot(p));
  },
  async found(p) {
    await p.sees("option", recipe(p, longerVisit, p.word("exercise.plot.yours")), plot(p));
  },
  async finish(p) {
    const today = p.word("exercise.plot.today");
    await p.press("option", recipe(p, { raj: "RJ0", sandra: "SA0", roger: "RO0" }, today), plot(p));
    await p.press("button", p.word("exercise.plot.use"));
    await p.untilKept();
    await undoAndRedo(p, p.word("step.use_recipe"));
    await p.undo();
    await p.sees("option", recipe(p, longerVisit, p.word("exercise.plot.yours")), plot(p));
  },
};

// Undo names the step that it takes back, the message says what was taken back, and Redo names it in its turn.
async function undoAndRedo(p, step) {
  await until(async () => (await p.undoNames()).includes(step), `Undo names “${step}”`);
  await p.undo();
  await p.isTold(p.word("ui.undone", { what: step }));
  await until(async () => (await p.redoNames()).includes(step), `Redo names “${step}”`);
  await p.redo();
  await p.isTold(p.word("ui.redone", { what: step }));
}

const question = (p, n) => p.word(`exercise.debrief.${n}`);

const talk = {
  step: "talk",
  prepare: (p) => talk.begin(p),
  async begin(p) {
    await p.write(question(p, 1), "In Sandra’s minutes.");
    await p.write(p.word("exercise.notes"), "Ŵyneb newydd bob tro.");
  },
  async found(p) {
    await p.reads(question(p, 1), "In Sandra’s minutes.");
    await p.reads(p.word("exercise.notes"), "Ŵyneb newydd bob tro.");
  },
  async finish(p) {
    await p.press("button", p.word("talk.say_why"));
    await p.choose(p.word("exercise.reason.need"), p.find("radiogroup", p.word("talk.kind_question")));
    const pair = p.word("talk.pair", { one: shortOf(p, "raj"), other: shortOf(p, "sandra") });
    await p.write(p.word("talk.because", { pair }), "Her child is ill for long.");
    await p.isTold(p.count("exercise.differs.count", 1, { total: "3" }));
  },
};

export const steps = [meet, setOne, setTwo, setThree, happens, talk];

// From Home through all six steps and back to Home, with a reload in the middle of each step. `who` is for the times.
export async function playAll(p, who) {
  await enter(p);
  for (const [i, step] of steps.entries()) {
    const from = Date.now();
    await p.isAt(step.step);
    await step.begin(p);
    await p.reloadAndCarryOn(step.step);
    await step.found(p);
    await step.finish(p);
    await p.untilKept();
    const next = steps[i + 1]?.step;
    if (next) await p.goOn(next);
    if (process.env.SEVEN_TIMES) console.log(`${who} ${step.step}: ${Date.now() - from} ms`);
  }
  // The last button leads home, where the work waits.
  await p.press("button", p.word("ui.home"));
  await p.sees("button", p.word("ui.carry_on_with", { what: p.scene("title") }));
  assert.equal(await p.page.evaluate(() => document.documentElement.lang), p.language);
  assert.deepEqual(p.page.problems, []);
}
