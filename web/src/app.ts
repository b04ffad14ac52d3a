// The page: looks whether it can draw, loads the parts, starts the program and joins it to the browser.
import { site } from "seven-site";
import { Announcer } from "./announcer";
import { offerBench } from "./bench";
import { type Bridge, openLink } from "./bridge";
import { listenToClicks } from "./clicks";
import { Crash } from "./crash";
import { type Deflated, deflate, inflate } from "./deflate";
import { type Bytes, Engine } from "./engine";
import { PersonsFiles } from "./files";
import { Focus } from "./focus";
import { addFonts } from "./fonts";
import { Frames } from "./frames";
import { canDraw, surviveContextLoss } from "./graphics";
import { listenToKeys } from "./keys";
import { type Assets, Loading, loadLater } from "./load";
import { Mirror } from "./mirror";
import { holdOwnParts, OfflineCopy, offlineAtStart, useNewerNextTime } from "./offline";
import { print } from "./paper";
import { copied, followLinks, home, passedOn } from "./passing";
import { qrIn } from "./photos";
import { Pointers } from "./pointers";
import { preferredLanguage, readPreferences, watchPreferences } from "./preferences";
import { Reveal } from "./reveal";
import { Screens } from "./screens";
import { Blobs } from "./storage";
import { storageState } from "./storage_state";
import { TextFields } from "./text_fields";
import { Viewport } from "./viewport";
import { keepPageLanguage, pageLanguage, sayWords, setPageLanguage, spoken, word } from "./words";

const part = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const stage = part("stage"), canvas = part<HTMLCanvasElement>("picture"), probe = part("probe");
const mirrorHost = part("mirror"), origin = part("origin");

const firstLanguage = pageLanguage(preferredLanguage(spoken));
const screens = new Screens(part("screens"), stage);
const blobs = new Blobs();
const crash = new Crash(screens, blobs);
const mirror = new Mirror(mirrorHost, origin, part("descriptions"), new Announcer(part("announcer")));

// The bridge calls into parts that need the module, which needs the bridge.
let engine: Engine, frames: Frames, files: PersonsFiles, focus: Focus;
let unanswered = 0;  // questions to the storage
let leaving = false;
let pictures: import("./pictures").Pictures | undefined;

const offline = new OfflineCopy((state) => {
  engine.offline(state);
  frames.soon();
}, () => {
  leaving = true;
  leave();
});
holdOwnParts();

const bridge: Bridge = {
  wake: () => frames.soon(),
  wakeAfter: (seconds) => frames.after(seconds),
  semantics: (patch) => mirror.receive(patch),
  storage: (operation, ticket, key, bytes) => {
    unanswered++;
    void blobs.run(operation, key, bytes, (error, value) => {
      unanswered--;
      engine.storageDone(ticket, error, value);
      frames.soon();
      leave();
    });
  },
  pickFile: (ticket, accept) => files.pick(ticket, accept),
  saveFile: (ticket, name, mime, bytes) => files.save(ticket, name, mime, bytes),
  saveInPlace: (ticket, slot, again, name, mime, bytes) =>
    void files.saveInPlace(ticket, slot, again, name, mime, bytes),
  lookAtStorage: (ticket, ask) =>
    answer(ticket, storageState(ask).then((words) => new TextEncoder().encode(words) as Bytes)),
  deflate: (ticket, bytes) => void deflate(bytes).then((answer) => deflated(ticket, answer)),
  inflate: (ticket, bytes, limit) => void inflate(bytes, limit).then((answer) => deflated(ticket, answer)),
  rasterize: (ticket, svg, scale) => answer(ticket, rasterized(svg, scale)),
  print: (ticket, sheets, name) => answer(ticket, print(part("paper"), sheets, name)),
  readQr: (ticket, picture) => answer(ticket, qrIn(picture)),
  copyText: (ticket, text) => answer(ticket, copied(text)),
  share: (ticket, title, link) => answer(ticket, passedOn(title, link)),
  title: (title, language) => {
    setPageLanguage(language, title);
    keepPageLanguage(language);
  },
  openLink,
  useNewer: () => offline.useNewer(),
  fail: (message) => crash.announced(message),
};

// What draws pictures is fetched with the first of them.
async function rasterized(svg: string, scale: number): Promise<Bytes | string> {
  const address = (name: string) => new URL(name, document.baseURI).href;
  const { Pictures } = (await import(address(site.pictures))) as typeof import("./pictures");
  return (pictures ??= new Pictures(engine, address(site.painter))).png(svg, scale);
}

function deflated(ticket: number, answer: Deflated): void {
  engine.deflateDone(ticket, answer.error, answer.bytes);
  frames.soon();
}

// Bytes, or the name of an error.
function answer(ticket: number, made: Promise<Bytes | string>): void {
  void made.catch(() => "unavailable").then((got) => {
    engine.done(ticket, typeof got === "string" ? got : "", typeof got === "string" ? new Uint8Array(0) : got);
    frames.soon();
  });
}

function draw(): void {
  engine.frame();
  focus.settle(mirror.applyWaiting());
  if (!document.hidden) leave();
}

// Another version has taken over: this page makes way for it as soon as nobody is in the middle of anything and all work
// is kept, however long that takes.
function leave(): void {
  if (!leaving) return;
  if (document.hidden) frames.now(); // nothing else draws there
  if (!engine.atRest() || unanswered > 0) return;
  leaving = false;
  location.reload();
}

function give({ texts, files }: Assets): void {
  const encoder = new TextEncoder();
  for (const [path, text] of Object.entries(texts)) engine.asset(path, encoder.encode(text));
  for (const [path, bytes] of Object.entries(files)) engine.asset(path, bytes);
}

// Gives the program its assets and lets it paint its first frame.
function start(assets: Assets): boolean {
  give(assets);
  const preferences = () => engine.preferences(readPreferences(spoken));
  preferences();
  engine.offline(offlineAtStart());
  engine.home(...home());
  if (!engine.start("#picture")) return false;
  if (!engine.running) return true;
  watchPreferences(probe, () => {
    preferences();
    frames.soon();
  });
  return true;
}

function listen(viewport: Viewport): void {
  mirror.fields = new TextFields(origin, engine, (target) => mirror.nodeOf(target));
  focus = new Focus(stage, engine, mirror);
  const reveal = new Reveal(mirrorHost, engine, frames, mirror, focus);
  const pointers = new Pointers(stage, engine, frames, reveal);
  listenToClicks(stage, engine, frames, mirror, pointers);
  listenToKeys(engine, frames, mirror);
  files.listenToDrops(stage);
  surviveContextLoss(canvas, engine, frames);
  viewport.follow((size) => {
    engine.resize(size);
    frames.now();
  });
}

async function open(): Promise<void> {
  setPageLanguage(firstLanguage, undefined);
  document.title = word("page.name");
  sayWords(part("screens"));
  for (const button of document.querySelectorAll<HTMLElement>("[data-again]")) button.onclick = () => location.reload();
  if (!canDraw(canvas)) return screens.show("unsupported");
  const viewport = new Viewport(stage, canvas, probe);
  const loading = new Loading(firstLanguage, (share) => screens.progress(share));
  const [module, assets] = await Promise.all([loading.module(bridge), loading.assets(), viewport.measured]);
  crash.engine = engine = new Engine(module);
  crash.frames = frames = new Frames(draw);
  files = new PersonsFiles(engine, frames);
  await addFonts(assets.files);
  if (!start(assets)) return screens.show("unsupported");
  if (!engine.running) return;
  screens.hide();
  listen(viewport);
  document.documentElement.dataset.ready = "true";
  blobs.listen((log, last, lines) => {
    engine.othersWrote(log, last, lines);
    frames.soon();
  });
  followLinks((code) => {
    engine.textArrived(code);
    frames.soon();
  });
}

// What can wait until the program answers: the offline copy, the other language, the letters that few texts need.
async function openLater(): Promise<void> {
  if (!document.documentElement.dataset.ready) return;
  await new Promise((resolve) => setTimeout(resolve, 300));
  void offline.keep();
  await loadLater(firstLanguage, (assets) => {
    give(assets);
    engine.assetsChanged();
    frames.soon();
  });
}

const opened = open().catch((error: unknown) => {
  if (crash.hasHappened) return;
  console.error(error);
  void useNewerNextTime();
  if (error instanceof WebAssembly.RuntimeError) crash.happened(error);
  else screens.show("failed");
});
offerBench(opened, () => engine, rasterized);
void opened.then(openLater);
