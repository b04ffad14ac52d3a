// The letters of a picture of our own, from the typefaces that it carries itself (core/ui/app/sharing.cpp).

const face = /@font-face\{font-family:(\w+);font-weight:(\d+);src:url\(data:[\w/]+;base64,([^)]*)\)\}/g;

export class PictureLetters {
  private typefaces = "";

  // `fonts`: those of the worker that paints.
  constructor(private readonly fonts: FontFaceSet | undefined) {}

  // Rejects where they cannot be had. `typefaces`: a style sheet with nothing else in it, which mostly is that of the picture
  // before.
  async use(typefaces: string): Promise<void> {
    if (typefaces === this.typefaces) return;
    if (!this.fonts) throw new Error("no typefaces here");
    this.typefaces = "";
    this.fonts.clear();
    await Promise.all([...typefaces.matchAll(face)].map(([, family, weight, base64]) => {
      const bytes = Uint8Array.from(atob(base64!), (letter) => letter.charCodeAt(0));
      const made = new FontFace(family!, bytes, { weight: weight! });
      this.fonts!.add(made);
      return made.load();
    }));
    this.typefaces = typefaces;
  }
}
