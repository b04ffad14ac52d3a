// Splits the wasm module in two: what the page needs before anybody can play, and what it fetches right after. The
// first part calls the second through its table; until that has come, the slots hold stand-ins (web/src/parts.ts).
//
// What is in the second part follows from the calls: everything that is reached through the screens named below and in
// no other way. A function that lies on the wrong side costs time or size, never a wrong result.
import { execFile } from "node:child_process";
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { alikeTogether } from "./alike.mjs";
import { filesBelow, root } from "./paths.mjs";

const run = (tool, words) => promisify(execFile)(tool, words, { maxBuffer: 1 << 28 });
const features = ["bulk-memory", "sign-ext", "nontrapping-float-to-int", "mutable-globals"].map((name) => `--enable-${name}`);

// Screens, parts of them and what they alone need, and what is noticed there: nobody sees them first. They are functions
// of their own (screens.h, noticing.h, sharing.h, passing_on.h, workspace.h).
const laterScreens = new RegExp("^seven::(web::(bench|PackedPicture::\\w+)|PngWriter::\\w+|" +
  "merge|unpack|keep_closed|changes_since|go_back_to|replay|" +
  "ui::(draw_(set_one|set_two|set_three|happens|talk|about|sources|accessibility|make_own|documents|sheet|replay|newer|" +
  "plan_starts|plan|plan_flow)|read_draft|put_own_words|Noticing::look|save_picture|print_result|" +
  "save_plan_(picture|table|flow_table|words)|print_plan(_flow|_board)?|board_paste|board_copy|picture_of|" +
  "PassingOn::make|Workspace::(open_bytes|meet_copy|make_backup|restore|rename|duplicate|put_in_bin|put_back|" +
  "remove_recent|keep_moment|list_moments|go_back_to|go_back_in_open|put_together|choose_copy|open_copy|read_photo|" +
  "save_copy|save_rescue|save_template|start_again|replay|start_plan(_from_(table|result))?|plan|board_scene|" +
  "look_plan)))\\(");

// Where everything about plans is. A function that stands in a table, or a lambda of one that was built into another, is
// known for one of theirs by its name.
const ofPlans = /^core\/(planning\/|board\/|ui\/app\/(plan|board)_|ui\/screens\/(plan|moment_p|moment_card|detail_column))/;
const definition = /^[A-Za-z][\w:<>,&* ]*?[ *&](?:\w+::)?(\w+)\(/gm;
// In a class; what else looks so makes the first part larger by a little at the most.
const inClass = /^ +(?!return |else |co_)[A-Za-z][\w:<>,&* ]*?[ *&](\w+)\([^;\n]*\{/gm;

async function namesOfPlans() {
  const ours = new Set(), others = new Set();
  const files = async (folder) => (await filesBelow(path.join(root, folder))).map((file) => `${folder}/${file}`);
  const page = (await readdir(path.join(root, "web"))).map((file) => `web/${file}`);
  for (const file of [...await files("core"), ...page]) {
    if (!file.endsWith(".cpp")) continue;
    const text = await readFile(path.join(root, file), "utf8"), isOurs = ofPlans.test(file);
    for (const [, name] of text.matchAll(definition)) (isOurs ? ours : others).add(name);
    if (!isOurs) for (const [, name] of text.matchAll(inClass)) others.add(name);
  }
  return new Set([...ours].filter((name) => !others.has(name)));
}

// "place_camera" of "seven::ui::(anonymous namespace)::place_camera(seven::Vec2)".
const plainName = (name) => /(\w+)\(/.exec(name.replaceAll("(anonymous namespace)", ""))?.[1];

// Names as the tools write them, with escapes, and as people read them.
const readable = (name) => name.replace(/\\([0-9a-f]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));

// The functions of a module in text form: name → { calls, escaped, lines }; those whose address is taken; those exported.
function readModule(text) {
  const functions = new Map(), exported = [];
  let addressed = [], current;
  for (const line of text.split("\n")) {
    const head = /^ \(func \$(\S+)/.exec(line);
    if (head) {
      current = { escaped: head[1], calls: new Set(), lines: 0 };
      functions.set(readable(head[1]), current);
    } else if (line.startsWith(" (elem")) {
      addressed = [...line.matchAll(/\$(\S+?)(?=[\s)]|$)/g)].map((match) => readable(match[1]));
    } else if (line.startsWith(" (export")) {
      const name = /\(func \$(\S+?)\)\)/.exec(line)?.[1];
      if (name) exported.push(readable(name));
    }
    if (current) current.lines++;
    for (const call of line.matchAll(/\(call \$(\S+?)(?=[\s)]|$)/g)) current?.calls.add(readable(call[1]));
  }
  return { functions, addressed, exported };
}

// The function whose lambda this is about, if it is about one: what stands before "::$_3" and is not closed again.
function ownerOf(name) {
  const end = name.indexOf("::$_");
  let open = 0, start = end;
  while (start > 0) {
    const sign = name[start - 1];
    if (">)".includes(sign)) open++;
    else if ("<(".includes(sign) && open-- === 0) break;
    start--;
  }
  return end < 0 ? undefined : withoutResult(name.slice(start, end));
}

// A function's name without the type that it returns: from the last "seven::" that stands in no brackets.
function withoutResult(name) {
  let open = 0, from = 0;
  for (let i = 0; i < name.length; i++) {
    if ("(<".includes(name[i])) open++;
    if (")>".includes(name[i])) open--;
    if (open === 0 && name.startsWith(" seven::", i)) from = i + 1;
  }
  return name.slice(from);
}

// The function of ours that an instance of a library's template is made for, as far as the template names one:
// "seven::merge_record" of "void std::__visitor<seven::merge_record(…)::…>".
const servant = (name) => /^seven::/.test(name) ? undefined :
  /seven::(?:\w+::|\(anonymous namespace\)::)*\w+(?=\()/.exec(name)?.[0];

// Lines of a function so small that the linker may have kept it for others, too, that do the same: its name is that of any
// of them. Where it calls nothing of the second part it stays in the first.
const small = 60;

// The readable names of everything that belongs to the first part.
function firstPart({ functions, addressed, exported }, ofPlansOnly) {
  const first = new Set();
  const visit = (name) => {
    if (first.has(name) || !functions.has(name) || laterScreens.test(name)) return;
    first.add(name);
    for (const call of functions.get(name).calls) visit(call);
  };
  // Every function of that name, whatever it takes.
  const named = new Map();
  for (const name of functions.keys()) {
    const plain = /^[^(]*(?:\(anonymous namespace\)[^(]*)?(?=\()/.exec(withoutResult(name))?.[0];
    if (plain) named.set(plain, [...(named.get(plain) ?? []), name]);
  }
  const servedStays = (served) => named.has(served) ? named.get(served).some((name) => first.has(name))
                                                    : !ofPlansOnly.has(plainName(`${served}(`));
  const needsNothing = (name) => {
    const one = functions.get(name);
    return one && one.lines < small && ![...one.calls].some((call) => functions.has(call) && !first.has(call));
  };
  exported.forEach(visit);
  for (let before = -1; before !== first.size;) {
    before = first.size;
    for (const name of addressed) {
      const owner = ownerOf(name);
      // A lambda goes with the function that makes it. Where that was built into another and is not known any more, it
      // stays: all of these together are small.
      const served = owner ? undefined : servant(name);
      const stays = needsNothing(name) || (served ? servedStays(served)
        : !owner ? !name.startsWith("seven::ui::(anonymous") && !ofPlansOnly.has(plainName(name))
        : functions.has(owner) ? first.has(owner) : !ofPlansOnly.has(plainName(owner)));
      if (stays) visit(name);
    }
  }
  return first;
}

// { first, second }: bytes of both parts, without names, each made as small as the tool can. `second` is missing where
// the tool is.
export async function splitModule(file) {
  const folder = await mkdtemp(path.join(tmpdir(), "seven-split-"));
  const at = (name) => path.join(folder, name);
  try {
    await run("wasm-dis", [...features, file, "-o", at("text")]);
    const module = readModule(await readFile(at("text"), "utf8"));
    const first = firstPart(module, await namesOfPlans());
    const second = [...module.functions].filter(([name]) => !first.has(name)).map(([, { escaped }]) => escaped);
    await writeFile(at("list"), second.join("\n"));
    await run("wasm-split", [file, `--split-funcs=@${at("list")}`, "-o1", at("first"), "-o2", at("second"),
      "--export-prefix=%", "--import-namespace=first", "--placeholder-namespace=later", ...features]);
    const smaller = async (part) => {
      await run("wasm-opt", [...features, at(part), "--low-memory-unused", "--flatten", "--rereloop",
        "--simplify-locals-notee-nostructure", "--local-cse", "-Oz", "-Oz", "-S", "-o", at("text")]);
      await writeFile(at("text"), alikeTogether(await readFile(at("text"), "utf8")));
      // The same choice of instructions as -Oz makes while it writes bytes.
      await run("wasm-opt", [...features, at("text"), "--optimize-level=2", "--shrink-level=2",
        "--generate-stack-ir", "--optimize-stack-ir", "-o", at(part)]);
      return readFile(at(part));
    };
    return { first: await smaller("first"), second: await smaller("second") };
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
    console.log("size: first warning: binaryen's wasm-split is not here; the module stays in one part");
    return { first: await readFile(file) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
