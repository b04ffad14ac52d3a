// Draws a picture into a PNG. The SVG stands by itself, its typefaces inside it, so that nothing is fetched and the
// canvas may be read. Fetched when the first picture is drawn (app.ts).
import type { Bytes, Engine } from "./engine";
import { PictureStrips } from "./picture_strips";

// Pixels: max_picture_pixels of core/platform/platform.h, and what every browser's canvas can hold.
const limits = [67_108_864, 16_777_216];
// From here on a picture is painted in strips: the canvas of a large one costs more than all that is drawn on it.
const large = 8_388_608;

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

// The whole picture at once, as the browser draws it; or the name of an error.
async function whole(svg: string, scale: number): Promise<Bytes | string> {
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

export class Pictures {
  private readonly strips: PictureStrips;

  // `worker`: where what paints strips lies.
  constructor(engine: Engine, worker: string) { this.strips = new PictureStrips(engine, worker); }

  // The bytes of a PNG, or the name of an error.
  async png(svg: string, scale: number): Promise<Bytes | string> {
    const [width = 0, height = 0] = (/ width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []).slice(1)
      .map((words) => Math.round(Number(words) * scale));
    const inStrips = width * height >= large && width * height <= limits[0]! * 1.001;
    return (inStrips && await this.strips.png(svg, scale, width, height)) || whole(svg, scale);
  }
}
