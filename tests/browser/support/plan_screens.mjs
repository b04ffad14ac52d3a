// A plan in the browser: beginning one, going about in it, and every screen and sheet it has.
import { until } from "./person.mjs";

export const forms = ["board", "outline", "table"];
export const pages = ["why_now", "introduce", "fairness", "believe", "first_move", "commitments", "review"];

// From Home into a plan that starts with a template, or with nothing.
export async function startPlan(p, start = "health_centre") {
  await p.press("button", p.word("ui.door.plan.title"));
  await p.sees("heading", p.word("plan.start.title"));
  const title = start === "empty" ? p.word("plan.start.empty.title") : p.word(`template.${start}.name`);
  await until(() => p.find("button", title).first().isEnabled(), `${title} has come`);
  await p.press("button", title);
  await p.sees("radiogroup", p.word("plan.time"));
}

// The forms are on the sheet of steps where the window is narrow.
export async function showForm(p, form) {
  const group = p.find("radiogroup", p.word("plan.form"));
  if (await group.count()) return p.choose(p.word(`plan.form.${form}`), group);
  await openSteps(p);
  await p.press("radio", p.word(`plan.form.${form}`), group);
  await closeSteps(p);
}

export async function openSteps(p) {
  await p.press("button", p.word("plan.path"));
  await p.sees("dialog", p.word("plan_pages.path.title"));
}

// On the sheet of steps, too, where the window is narrow.
export async function openShare(p) {
  if (!(await p.find("button", p.word("plan.share")).count())) await openSteps(p);
  await p.press("button", p.word("plan.share"));
  await p.sees("dialog", p.word("plan_papers.share.title"));
}

async function closeSteps(p) {
  const dialog = p.page.getByRole("dialog");
  if (!(await dialog.count())) return;
  await p.press("button", p.word("ui.close"), dialog);
  await dialog.waitFor({ state: "detached" });
}

export async function openPage(p, page) {
  await openSteps(p);
  await p.press("button", new RegExp(`^${p.word(`plan_pages.step_title.${stepOf(page)}`).replace(/[?]/g, "\\?")}`),
                p.page.getByRole("dialog"));
  await p.page.getByRole("dialog").waitFor({ state: "detached" });
}
const stepOf = (page) => ({ introduce: "quick", commitments: "first_move" })[page] ?? page;

export async function backToMap(p) {
  await p.press("button", p.word("plan_pages.back"));
  await p.sees("radiogroup", p.word("plan.time"));
}

// Opens the account where the window has no room for it beside the map; false where it has.
export async function openAccount(p) {
  for (const name of [p.word("plan_account.open"), p.word("exercise.account")]) {
    if (!(await p.find("button", name).count())) continue;
    await p.press("button", name);
    return true;
  }
  return false;
}

// The page that lays the plan beside an earlier one is reached from the account.
export async function openBeside(p) {
  const title = p.word("plan_compare.title");
  await openAccount(p);
  await p.press("button", title);
  await p.sees("heading", title);
}

// Calls `see(name)` on each form of the map, each page and each sheet of a plan.
export async function screensOfPlan(p, see) {
  await p.press("button", p.word("ui.door.plan.title"));
  await p.sees("heading", p.word("plan.start.title"));
  await see("plan starts");
  await p.press("button", p.word("ui.home"));
  await startPlan(p);
  for (const form of forms) {
    await showForm(p, form);
    await see(`plan ${form}`);
  }
  await showForm(p, "outline");
  await p.choose(p.word("plan.time.tomorrow"));
  await see("plan tomorrow");
  await openSteps(p);
  await see("plan steps");
  await closeSteps(p);
  for (const page of pages.filter((one) => one !== "commitments")) {
    await openPage(p, page);
    await see(`plan ${page}`);
    await backToMap(p);
  }
  await openBeside(p);
  await see("plan beside");
  await backToMap(p);
  await p.press("button", p.word("ui.home"));
}
