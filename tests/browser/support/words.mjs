// The words that people see, by their keys in assets/translations, so that rewording a screen breaks no test.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../../assets/translations/", import.meta.url));
const texts = Object.fromEntries(["en", "cy"].map((language) => [language, Object.assign({},
  ...readdirSync(folder + language).filter((name) => name.endsWith(".json"))
    .map((name) => JSON.parse(readFileSync(`${folder}${language}/${name}`, "utf8"))))]));

// The text of a key, with its {values} put in. A key that does not exist is a mistake of the test.
export function word(language, key, values = {}) {
  const text = texts[language][key];
  if (text === undefined) throw new Error(`there is no ${key} in ${language}`);
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

// A counted text: the plural form that the language wants for n.
export function counted(language, key, n, values = {}) {
  const form = new Intl.PluralRules(language).select(n);
  const found = texts[language][`${key}.${form}`] === undefined ? `${key}.other` : `${key}.${form}`;
  return word(language, found, { n: String(n), ...values });
}

export const hasWord = (language, key) => texts[language][key] !== undefined;

// The health centre's own words: scenario("en", "person.raj.name").
export const scenario = (language, key, values) => word(language, `health_centre.${key}`, values);
