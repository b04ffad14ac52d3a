// Puts the functions of a wasm module, given in binaryen's text form, in the order in which brotli finds most to repeat:
// those that take, hold and begin with the same things next to each other. The functions called most stay in front, where
// their number is one byte. What the module does is the same.
const inFront = 30;

export function alikeTogether(text) {
  const [opening, ...forms] = text.trimEnd().replace(/\)$/, "").split(/\n(?= \()/);
  const calls = new Map();
  for (const [, name] of text.matchAll(/\(call \$(\S+?)(?=[\s)])/g)) calls.set(name, (calls.get(name) ?? 0) + 1);
  const functions = [], others = [];
  for (const form of forms) {
    const [, name] = /^ \(func \$(\S+)/.exec(form) ?? [];
    if (name) functions.push({ form, calls: calls.get(name) ?? 0, body: form.replace(/\$\S+/g, "") });
    else others.push(form);
  }
  functions.sort((a, b) => b.calls - a.calls);
  const rest = functions.splice(inFront).sort((a, b) => (a.body < b.body ? -1 : a.body > b.body ? 1 : 0));
  return `${[opening, ...others, ...[...functions, ...rest].map(({ form }) => form)].join("\n")}\n)\n`;
}
