// The program's fonts for the browser's own text: text fields and the screens of the page. Made from the bytes the
// program has, so that nothing is fetched twice and letters are the same.

const weights: Record<string, string> = { "fonts/regular.ttf": "400", "fonts/semibold.ttf": "600",
                                          "fonts/extrabold.ttf": "800" };

// The family is "Seven" (style.css).
export async function addFonts(fonts: Record<string, Uint8Array<ArrayBuffer>>): Promise<void> {
  await Promise.all(Object.entries(weights).map(async ([name, weight]) => {
    const bytes = fonts[name];
    if (!bytes) return;
    const face = new FontFace("Seven", bytes, { weight });
    document.fonts.add(face);
    await face.load().catch(() => undefined);
  }));
}
