// Draws a picture into a PNG. The SVG stands by itself, its typefaces inside it, so that nothing is fetched and the
// canvas may be read. Fetched when the first picture is drawn (app.ts).
import type { Bytes } from "./engine";
import { PicturePainter } from "./picture_painter";
import { joined, type Strip, stripIn } from "./png_join";

// Pixels: max_picture_pixels of core/platform/platform.h, and what every browser's canvas can hold.
const limits = [67_108_864, 16_777_216];
// From here on a picture is painted in strips of at most so many pixels: the canvas of a large one costs more than all
// that is drawn on it.
const large = 8_388_608, strip = 2_097_152;

function loaded(url: string): Promise<HTMLImageElement> {
  return new Promise((done, failed) => {
    const image = new Image();
    image.onload = () => done(image);
    image.onerror = failed;
    image.src = url;
  });
}

const pngOf = (canvas: HTMLCanvasElement) => new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));

function sheet(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  return canvas;
}

// Its memory is given back at once.
const release = (canvas: HTMLCanvasElement) => void (canvas.width = canvas.height = 0);

// Nothing where the canvas is larger than this browser's can be: it then stays without a colour, or cannot be had.
async function drawn(image: HTMLImageElement, width: number, height: number): Promise<Blob | null> {
  const canvas = sheet(width, height);
  try {
    const context = canvas.getContext("2d")!;
    context.drawImage(image, 0, 0, width, height);
    if (context.getImageData(width >> 1, height >> 1, 1, 1).data[3] === 0) return null;
    return await pngOf(canvas);
  } catch {
    return null;
  } finally {
    release(canvas);
  }
}

// One strip is painted while the one before it is packed. Nothing where this browser packs them so that they cannot be
// joined, or where there is something in the picture that only the browser can draw.
async function inStrips(svg: string, scale: number): Promise<Bytes | undefined> {
  const [width = 0, height = 0] = (/ width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []).slice(1)
    .map((words) => Math.round(Number(words) * scale));
  if (width * height < large || width * height > limits[0]! * 1.001) return undefined;
  const painter = new PicturePainter(svg);
  if (!painter.canPaint) return undefined;
  await painter.letters();
  const rows = Math.max(1, Math.floor(strip / width));
  const canvases = [0, 1].map(() => sheet(width, rows));
  const packed: Promise<Strip | undefined>[] = [];
  try {
    for (let top = 0, i = 0; top < height; top += rows, i++) {
      if (i >= 2 && !(await packed[i - 2])) return undefined;
      // The last one may be lower than the others.
      if (top + rows > height) canvases.push(sheet(width, height - top));
      const canvas = top + rows > height ? canvases[2]! : canvases[i % 2]!;
      const context = canvas.getContext("2d", { alpha: false, willReadFrequently: true });
      if (!context) return undefined;
      painter.paint(context, scale, top);
      packed.push(pngOf(canvas).then(async (png) => png ? stripIn(new Uint8Array(await png.arrayBuffer())) : undefined));
    }
    const strips = await Promise.all(packed);
    return strips.every((one) => one !== undefined) ? joined(strips as Strip[]) : undefined;
  } finally {
    canvases.forEach(release);
  }
}

// The bytes, or the name of an error.
export async function rasterized(svg: string, scale: number): Promise<Bytes | string> {
  const png = await inStrips(svg, scale).catch(() => undefined);
  if (png) return png;
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = await loaded(url);
    const pixels = image.naturalWidth * image.naturalHeight * scale * scale;
    if (!(pixels >= 1)) return "damaged";
    if (pixels > limits[0]! * 1.001) return "too_large";
    for (const limit of limits) {
      const by = Math.min(1, Math.sqrt(limit / pixels)) * scale;
      const png = await drawn(image, Math.round(image.naturalWidth * by), Math.round(image.naturalHeight * by));
      if (png) return new Uint8Array(await png.arrayBuffer());
    }
    return "unavailable";
  } finally {
    URL.revokeObjectURL(url);
  }
}
