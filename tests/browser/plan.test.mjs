// A plan for a team's own service in the real page: by mouse, by finger and by keyboard alone, in both languages,
// without a network, from a start to what leaves it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { newContext, openPage, together } from "./support/browser.mjs";
import { drop, saveCopy } from "./support/copies.mjs";
import { Clicker, Toucher, Typist, beginning, until } from "./support/person.mjs";
import { backToMap, openPage as openPlanPage, openShare, openSteps, showForm, startPlan } from "./support/plan_screens.mjs";

const shared = together();
const people = { mouse: Clicker, finger: Toucher, keys: Typist };

async function visit(profile, language, by, more = {}) {
  const context = await newContext(shared.browser, { profile, language, deviceScaleFactor: 1, acceptDownloads: true, ...more });
  await context.addInitScript(() => {
    window.prints = [];
    window.print = () => window.prints.push(document.title);
  });
  const page = await openPage(context, shared.site.url);
  return { context, page, p: new people[by](page, language) };
}

const fileOf = async (p) => JSON.parse(readFileSync(await (await saveCopy(p)).path(), "utf8"));
const momentsOf = (file) => file.records.filter(({ type }) => type === "moment");

// A card by the title at the beginning of its name.
const card = (p, title) => p.find("button", new RegExp(`^${title.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(,|$)`));

// The account of one role in words, wherever the window has room for it.
async function seesAccount(p, role, ...amounts) {
  for (const name of [p.word("plan_account.open"), p.word("exercise.account")]) {
    if (await p.page.getByRole("dialog").count()) break;
    if (await p.find("button", name).count()) await p.press("button", name);
  }
  if (!(await p.find("radio", role).count())) await p.press("button", p.word("plan_account.all_roles"));
  await p.choose(role);
  for (const amount of amounts)
    await until(async () => (await p.page.locator("body").textContent()).includes(amount), `the account says ${amount}`);
  const dialog = p.page.getByRole("dialog");
  if (await dialog.count()) {
    await p.press("button", p.word("ui.close"), dialog);
    await dialog.waitFor({ state: "detached" });
  }
}

// Another moment with a name of its own, through the outline.
async function addMoment(p, title) {
  await showForm(p, "outline");
  const phone = p.page.viewportSize().width < 700;
  const lane = p.word("template.health_centre.lane.known"), stage = p.word("template.health_centre.stage.after");
  if (phone) await p.press("button", p.word("plan.add_moment"));
  else await p.press("button", p.word("plan.add_here", { where: `${lane}, ${stage}` }));
  await p.write(p.word("plan_moment.title"), title);
  if (phone) await p.press("button", p.word("ui.close"), p.page.getByRole("dialog"));
  else await p.press("button", p.word("plan_moment.close"));
  await card(p, title).first().waitFor({ state: "attached" });
}

async function saved({ page, p }, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), p.press("button", name, page.getByRole("dialog"))]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const ways = [["desktop", "en", "mouse"], ["tablet", "cy", "finger"], ["phone", "cy", "finger"], ["desktop", "cy", "keys"]];

for (const [profile, language, by] of ways) {
  test(`a plan from a start to its account, with ${by} on a ${profile}, in ${language}; undone to an empty board and done again`, async () => {
    const { context, page, p } = await visit(profile, language, by);
    await startPlan(p);
    await seesAccount(p, p.word("template.health_centre.role.gp"), "39,400", "19,308.2", "3,120", "10,290", "6,681.8");
    await addMoment(p, "A first hello");
    await p.untilKept();
    const after = await fileOf(p);
    assert.ok(momentsOf(after).some(({ title }) => title === "A first hello"));

    const undo = p.find("button", beginning(p.word("ui.undo"))).first();
    for (let i = 0; await undo.isEnabled(); i++) {
      assert.ok(i < 20, "undo comes to an end");
      await p.undo();
    }
    const empty = await fileOf(p);
    assert.deepEqual(empty.records.filter(({ type }) => !["plan", "plan_look"].includes(type)), []);
    const redo = p.find("button", beginning(p.word("ui.redo"))).first();
    for (let i = 0; await redo.isEnabled(); i++) {
      assert.ok(i < 20, "redo comes to an end");
      await p.redo();
    }
    assert.deepEqual((await fileOf(p)).records, after.records);
    assert.deepEqual(page.problems, []);
    await context.close();
  });
}

test("what is written in a field of the table is seen where it is painted", async () => {
  const { page, p, context } = await visit("desktop", "en", "mouse");
  await startPlan(p);
  await showForm(p, "table");
  await p.find("textbox", p.word("plan_moment.title")).first().waitFor({ state: "attached" });
  const hidden = await page.evaluate(() => [...document.querySelectorAll("main .field")].filter((field) => {
    const { x, y, width, height } = field.getBoundingClientRect();
    const at = [x + width / 2, y + height / 2];
    return at[1] < innerHeight && document.elementFromPoint(...at) !== field;
  }).map((field) => field.outerHTML));
  assert.deepEqual(hidden, []);
  await context.close();
});

for (const [profile, language, by] of ways) {
  test(`what leaves a plan with ${by} on a ${profile}, in ${language}: pictures that open again, a table, a report, paper`, async () => {
    const { context, page, p } = await visit(profile, language, by);
    await startPlan(p);
    await seesAccount(p, p.word("template.health_centre.role.gp"), "39,400", "6,681.8");
    await p.untilKept();
    const before = await fileOf(p);
    await openShare(p);
    const svg = await saved({ page, p }, p.word("picture.any"));
    assert.match(svg.bytes.toString("utf8"), /^<svg/);
    const png = await saved({ page, p }, p.word("picture.small"));
    assert.equal(png.bytes.subarray(1, 4).toString("latin1"), "PNG");
    const large = await saved({ page, p }, p.word("picture.large"));
    assert.equal(large.bytes.subarray(1, 4).toString("latin1"), "PNG");
    assert.ok(large.bytes.readUInt32BE(16) > png.bytes.readUInt32BE(16));
    const csv = await saved({ page, p }, p.word("plan_papers.share.moments"));
    assert.match(csv.bytes.toString("utf8"), /^\ufeff.*\r\n/);
    const markdown = await saved({ page, p }, p.word("plan_papers.share.markdown"));
    assert.match(markdown.bytes.toString("utf8"), /^# /);
    await p.press("button", p.word("plan_papers.share.print"), page.getByRole("dialog"));
    await until(() => page.evaluate(() => window.prints.length > 0), "it is printed");

    const other = await newContext(shared.browser, {});
    const q = new Clicker(await openPage(other, shared.site.url), "en");
    for (const picture of [svg, png, large]) {
      await drop(q.page, picture.name, picture.bytes);
      await q.sees("radiogroup", q.word("plan.time"));
      await q.untilKept();
      assert.deepEqual((await fileOf(q)).records, before.records);
      await q.press("button", q.word("ui.home"));
    }
    await other.close();
    assert.deepEqual(page.problems, []);
    await context.close();
  });
}

test("a plan without a network: begun, changed, left and carried on", async () => {
  const { context, page, p } = await visit("desktop", "en", "mouse");
  await p.isTold(p.word("ui.offline.ready"));
  await context.setOffline(true);
  await page.reload();
  await page.waitForFunction(() => document.documentElement.dataset.ready === "true");
  await startPlan(p, "advice_desk");
  await openPlanPage(p, "why_now");
  await p.write(p.word("plan_pages.why.demand"), "More people ask for more.");
  await p.untilKept();
  await p.press("button", p.word("ui.home"));
  await page.reload();
  await page.waitForFunction(() => document.documentElement.dataset.ready === "true");
  await p.press("button", p.word("ui.carry_on_with", { what: p.word("template.advice_desk.name") }));
  await p.reads(p.word("plan_pages.why.demand"), "More people ask for more.");
  await backToMap(p);
  await openSteps(p);
  assert.deepEqual(page.problems, []);
  await context.close();
});

test("on a desktop the space bar held, or the middle button, moves the board with the mouse and presses nothing", async () => {
  const { context, page, p } = await visit("desktop", "en", "mouse");
  await startPlan(p);
  await showForm(p, "board");
  await p.untilKept();
  const before = await fileOf(p);
  const first = card(p, p.word("template.health_centre.moment.known_seen")).first();
  const moves = async (button) => {
    const at = await first.boundingBox(), x = at.x + at.width / 2, y = at.y + at.height / 2;
    await page.mouse.move(x, y);
    await page.mouse.down({ button });
    await page.mouse.move(x + 70, y + 30, { steps: 6 });
    await page.mouse.up({ button });
    await until(async () => Math.abs((await first.boundingBox()).x - at.x - 70) < 8, `the board has moved (${button})`);
  };
  await page.keyboard.down("Space");
  await moves("left");
  await page.keyboard.up("Space");
  await moves("middle");
  assert.equal(await p.find("button", p.word("plan_moment.close")).count(), 0, "no card was pressed");
  const plain = (file) => file.records.filter(({ type }) => type !== "plan_look");
  assert.deepEqual(plain(await fileOf(p)), plain(before));
  assert.deepEqual(page.problems, []);
  await context.close();
});

test("on a tablet one finger moves the board and changes nothing; two fingers zoom it", async () => {
  const { context, page, p } = await visit("tablet", "en", "finger");
  await startPlan(p);
  await showForm(p, "board");
  await p.untilKept();
  const before = await fileOf(p);
  const first = card(p, p.word("template.health_centre.moment.known_seen")).first();
  const at = await first.boundingBox();
  await p.drag({ x: at.x + at.width / 2, y: at.y + at.height / 2 }, { x: at.x + at.width / 2 - 60, y: at.y + at.height / 2 - 40 }, 120);
  await until(async () => Math.abs((await first.boundingBox()).x - at.x) > 20, "the board has moved");
  const session = await context.newCDPSession(page);
  const fingers = (type, ...points) => session.send("Input.dispatchTouchEvent",
    { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
  const wide = (await first.boundingBox()).width;
  await fingers("touchStart", [400, 400], [500, 400]);
  for (let i = 1; i <= 8; i++) await fingers("touchMove", [400 - 10 * i, 400], [500 + 10 * i, 400]);
  await fingers("touchEnd");
  await until(async () => {
    const box = await first.boundingBox();
    return box === null || box.width > wide * 1.3;
  }, "the board is larger");
  const plain = (file) => file.records.filter(({ type }) => type !== "plan_look");
  assert.deepEqual(plain(await fileOf(p)), plain(before));
  assert.deepEqual(page.problems, []);
  await context.close();
});

// Somebody's pen in the page, on an empty place of the board, with the palm beside it. Where it began.
function writeOnBoard(plane) {
  const box = plane.getBoundingClientRect(), room = { w: 60, h: 50 };
  const isFree = (x, y) => [0, 0.5, 1].every((right) => [0, 0.5, 1].every((down) =>
    document.elementFromPoint(x + right * room.w, y + down * room.h) === plane));
  let from = null;
  for (let y = box.bottom - room.h - 4; from === null && y > box.top; y -= 10) {
    for (let x = box.right - room.w - 4; from === null && x > box.left; x -= 10) if (isFree(x, y)) from = { x, y };
  }
  if (from === null) throw new Error("the board is full");
  const point = (pointerId, pointerType, type, x, y) => document.elementFromPoint(x, y).dispatchEvent(
    new PointerEvent(type, { bubbles: true, cancelable: true, composed: true, pointerId, pointerType, isPrimary: pointerType === "pen",
      clientX: x, clientY: y, buttons: type === "pointerup" ? 0 : 1, pressure: type === "pointerup" ? 0 : 0.5 }));
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  return (async () => {
    point(77, "pen", "pointerdown", from.x, from.y);
    for (let i = 1; i <= 12; i++) {
      point(77, "pen", "pointermove", from.x + 5 * i, from.y + 20 - 20 * Math.cos(i));
      if (i === 4) point(5, "touch", "pointerdown", box.left + 40, box.top + 40);
      if (i > 4) point(5, "touch", "pointermove", box.left + 40 + 6 * i, box.top + 40 + 6 * i);
      await frame();
    }
    point(77, "pen", "pointerup", from.x + 60, from.y + 4);
    point(5, "touch", "pointerup", box.left + 120, box.top + 120);
    await frame();
    return from;
  })();
}

test("on a tablet a pen writes a note on the board, the hand beside it moves nothing; the note is found by name and undone", async () => {
  const { context, page, p } = await visit("tablet", "en", "finger");
  await startPlan(p);
  await showForm(p, "board");
  await p.untilKept();
  const drawn = (file) => file.records.filter(({ type, drawing }) => type === "pinned" && drawing);
  const first = card(p, p.word("template.health_centre.moment.known_seen")).first();
  const at = await first.boundingBox();
  const plane = p.find("button", beginning(p.word("plan_board.board"))).first();
  const from = await plane.evaluate(writeOnBoard);
  const name = `${p.word("plan.paper.note")}: ${p.word("plan.paper.drawn")}`;
  await p.sees("button", name);
  const note = await p.find("button", name).first().boundingBox();
  assert.ok(note.x <= from.x && from.x + 60 <= note.x + note.width, "the note lies where it was written");
  assert.deepEqual(await first.boundingBox(), at, "the hand moved nothing");
  await p.untilKept();
  const [{ drawing }] = drawn(await fileOf(p));
  assert.equal(drawing.length, 1);
  assert.ok(drawing[0].length > 6 && drawing[0].every(Number.isInteger), "a few whole numbers");
  await p.undo();
  await p.find("button", name).waitFor({ state: "detached" });
  assert.deepEqual(drawn(await fileOf(p)), []);
  assert.deepEqual(page.problems, []);
  await context.close();
});
