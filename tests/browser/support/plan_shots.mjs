// The pictures of a plan: `shot(screen)` on its starts, its map in three forms and three times, a moment, the account,
// the flow, every page and the sheets that people meet first.
import { backToMap, forms, openAccount, openPage, openSteps, pages, showForm, startPlan } from "./plan_screens.mjs";

const moment = "template.health_centre.moment.known_seen";

async function account(p, shot) {
  if (!(await openAccount(p))) return;
  await shot("plan-account");
  await p.press("button", p.word("ui.close"), p.page.getByRole("dialog"));
}

export async function planShots(p, shot) {
  await p.press("button", p.word("ui.door.plan.title"));
  await p.sees("heading", p.word("plan.start.title"));
  await shot("plan-starts");
  await p.press("button", p.word("ui.home"));
  await startPlan(p);
  const wide = (await p.find("radiogroup", p.word("plan.form")).count()) > 0;
  for (const form of forms) {
    await showForm(p, form);
    for (const time of form === "table" ? ["difference"] : ["today", "tomorrow", "difference"]) {
      await p.choose(p.word(`plan.time.${time}`));
      await shot(`plan-${form}-${time}`);
    }
  }
  await showForm(p, wide ? "board" : "outline");
  await p.choose(p.word("plan.time.tomorrow"));
  await p.press("button", new RegExp(`^${p.word(moment)}(,|$)`));
  await shot("plan-moment");
  if (await p.page.getByRole("dialog").count()) await p.press("button", p.word("ui.close"), p.page.getByRole("dialog"));
  else await p.press("button", p.word("plan_moment.close"));
  await account(p, shot);
  for (const [name, button] of [["flow", "plan.flow"], ["share", "plan.share"]]) {
    if (!(await p.find("button", p.word(button)).count())) continue;
    await p.press("button", p.word(button));
    await shot(`plan-${name}`);
    if (await p.page.getByRole("dialog").count()) await p.press("button", p.word("ui.close"), p.page.getByRole("dialog"));
    else await backToMap(p);
  }
  await openSteps(p);
  await shot("plan-steps");
  await p.press("button", p.word("ui.close"), p.page.getByRole("dialog"));
  for (const page of pages.filter((one) => one !== "commitments")) {
    await openPage(p, page);
    await shot(`plan-${page}`);
    await backToMap(p);
  }
  await p.press("button", p.word("ui.home"));
}
