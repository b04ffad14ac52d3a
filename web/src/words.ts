// The few words of the page itself, for when the program is not (or no longer) there to speak. They lie with all others
// in assets/translations; elements of index.html name theirs in data-word.
import welsh from "../../assets/translations/cy/page.json";
import english from "../../assets/translations/en/page.json";

export type Word = keyof typeof english;

const texts: Record<string, Record<Word, string>> = { en: english, cy: welsh };
export const spoken: readonly string[] = Object.keys(texts);

const kept = "seven-minutes.language";

// What the person chose in the program last time, else what they read.
export function pageLanguage(preferred: string): string {
  let chosen: string | null = null;
  try {
    chosen = localStorage.getItem(kept);
  } catch {
    // Storage is refused; the browser's language it is.
  }
  const language = (chosen ?? preferred).split("-")[0]!.toLowerCase();
  return spoken.includes(language) ? language : "en";
}

// The program's title and language become the page's.
export function setPageLanguage(language: string, title?: string): void {
  document.documentElement.lang = language;
  if (title !== undefined) document.title = title;
}

export function keepPageLanguage(language: string): void {
  try {
    if (localStorage.getItem(kept) !== language) localStorage.setItem(kept, language);
  } catch {
    // As above: next time starts in the browser's language.
  }
}

export function word(key: Word, values: Record<string, string> = {}): string {
  const text = (texts[document.documentElement.lang] ?? english)[key];
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

export function sayWords(within: ParentNode): void {
  for (const element of within.querySelectorAll<HTMLElement>("[data-word]"))
    element.textContent = word(element.dataset.word as Word);
}
