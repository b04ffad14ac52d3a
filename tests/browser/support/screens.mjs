// Every screen and every sheet of the program, with answers in it, one after the other.
import { enter, needAssumption, steps, toShelf, turnTo } from "./journey.mjs";

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
  await p.press("button", p.word("ui.close"), p.page.getByRole("dialog"));
  await p.page.getByRole("dialog").waitFor({ state: "detached" });
};

// Calls `see(name)` on each of them. Starts on home with nothing done yet; `open` brings in earlier work.
export async function everyScreen(p, see, open) {
  await see("home");
  for (const name of ["about", "sources", "accessibility"]) {
    const words = p.word(`ui.${name}`);
    await p.press((await p.find("link", words).count()) ? "link" : "button", words);
    await p.sees("heading", words);
    await see(name);
    await p.press("button", p.word("ui.home"));
  }
  await sheet(p, () => p.press("button", p.word("ui.display")), see, "display");
  if (await p.find("button", p.word("ui.help")).count())
    await sheet(p, () => p.press("button", p.word("ui.help")), see, "help");

  await toShelf(p);
  await see("shelf");
  await p.press("button", p.word("shelf.own.title"));
  await p.sees("heading", p.word("make_own.parts"));
  await see("make_own");
  await p.press("button", p.word("shelf.services"));
  await p.press("button", p.word("ui.home"));
  await open(p);
  for (const { step } of steps) {
    await goTo(p, step);
    await see(step);
    if (step === "set_three" && (await p.find("button", p.word("exercise.account")).count()))
      await sheet(p, () => p.press("button", p.word("exercise.account")), see, "account");
    if (step === "happens") {
      await turnTo(p, "sandra");
      await sheet(p, () => p.press("button", needAssumption(p, "sandra", "enough_time")), see, "assumption");
    }
  }
  await p.press("button", p.word("ui.home"));
  await p.sees("button", p.word("ui.carry_on_with", { what: p.scene("title") }));
  await see("home with work");
  await sheet(p, () => p.press("button", p.word("ui.remove", { what: p.scene("title") })), see, "remove");
}
