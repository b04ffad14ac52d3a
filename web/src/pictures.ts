// Draws a picture into a PNG. The SVG stands by itself, its typefaces inside it, so that nothing is fetched and the
// canvas may be read. Fetched when the first picture is drawn (app.ts).
import type { Bytes, Engine, PackedPicture } from "./engine";
import { PicturePainter } from "./picture_painter";

// Pixels: max_picture_pixels of core/platform/platform.h, and what every browser's canvas can hold.
const limits = [67_108_864, 16_777_216];
// From here on a picture is painted in strips of at most so many pixels: the canvas of a large one costs more than all
// that is drawn on it.
const large = 8_388_608, strip = 1_048_576;

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

// Puts the canvas's pixels where they are packed. Whether blue comes first: a frame of a film gives them as the browser has
// them, and without memory of its own.
async function handOver(canvas: HTMLCanvasElement, context: CanvasRenderingContext2D, to: PackedPicture): Promise<boolean> {
  const { width, height } = canvas, size = 4 * width * height;
  const frame = typeof VideoFrame === "undefined" ? undefined : new VideoFrame(canvas, { timestamp: 0 });
  try {
    const order = /^(RGB|BGR)[AX]$/.exec(frame?.format ?? "")?.[1];
    if (frame && order && frame.codedWidth === width && frame.codedHeight === height && frame.allocationSize() === size) {
      const place = to.pixels(size);
      await frame.copyTo(place);
      // Empty where the program's memory has moved meanwhile.
      if (place.length === size) return order === "BGR";
    }
  } finally {
    frame?.close();
  }
  to.pixels(size).set(context.getImageData(0, 0, width, height).data);
  return false;
}

// Nothing where there is something in the picture that only the browser can draw.
async function inStrips(svg: string, scale: number, engine: Engine): Promise<Bytes | undefined> {
  const [width = 0, height = 0] = (/ width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []).slice(1)
    .map((words) => Math.round(Number(words) * scale));
  if (width * height < large || width * height > limits[0]! * 1.001) return undefined;
  const painter = new PicturePainter(svg);
  if (!painter.canPaint) return undefined;
  await painter.letters();
  const rows = Math.max(1, Math.floor(strip / width)), canvas = sheet(width, rows), packed = engine.png(width, height, rows);
  try {
    const context = canvas.getContext("2d", { alpha: false, willReadFrequently: true });
    if (!context) return undefined;
    for (let top = 0; top < height; top += rows) {
      painter.paint(context, scale, top);
      packed.add(Math.min(rows, height - top), await handOver(canvas, context, packed));
    }
    return packed.finish();
  } finally {
    packed.end();
    release(canvas);
  }
}

// The bytes, or the name of an error.
export async function rasterized(svg: string, scale: number, engine: Engine): Promise<Bytes | string> {
  const png = await inStrips(svg, scale, engine).catch(() => undefined);
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
