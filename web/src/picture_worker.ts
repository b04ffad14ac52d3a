// Paints a large picture strip by strip beside the page, which packs one strip while the next is painted
// (picture_strips.ts). The worker stays for the next picture.
import { PictureLetters } from "./picture_letters";
import { PicturePainter } from "./picture_painter";

// What the page asks for: `width` × `height` pixels, at most `most` rows of them at once. After it come places for strips'
// pixels, one or more, and each of them again once it has been packed.
export interface Task { svg: string; scale: number; width: number; height: number; most: number }
// Where some of its rows came to lie, and how many after them are the same as the last. Nothing instead: it cannot be
// painted here.
export interface Strip { pixels: ArrayBuffer; rows: number; again: number; blueFirst: boolean }

type Context = OffscreenCanvasRenderingContext2D;

// What the types of a page do not say of a worker.
const worker = self as unknown as {
  fonts?: FontFaceSet;
  onmessage: (event: MessageEvent<Task | ArrayBuffer>) => void;
  postMessage(strip: Strip | undefined, handedOver: ArrayBuffer[]): void;
};

class Places {
  private readonly free: ArrayBuffer[] = [];
  private arrived: (() => void) | undefined;

  put(place: ArrayBuffer): void {
    this.free.push(place);
    this.arrived?.();
  }

  async take(): Promise<ArrayBuffer> {
    while (!this.free.length) await new Promise<void>((done) => (this.arrived = done));
    return this.free.pop()!;
  }
}

// Puts that many of the canvas's rows there. Whether blue comes first: a frame of a film gives them as the browser has
// them, and without memory of its own.
async function copied(context: Context, rows: number, place: ArrayBuffer): Promise<boolean> {
  const { canvas } = context, { width, height } = canvas, rect = { x: 0, y: 0, width, height: rows };
  const frame = typeof VideoFrame === "undefined" ? undefined : new VideoFrame(canvas, { timestamp: 0 });
  try {
    const order = /^(RGB|BGR)[AX]$/.exec(frame?.format ?? "")?.[1];
    if (frame && order && frame.codedWidth === width && frame.codedHeight === height &&
        frame.allocationSize({ rect }) === 4 * width * rows) {
      await frame.copyTo(place, { rect });
      return order === "BGR";
    }
  } finally {
    frame?.close();
  }
  new Uint8Array(place).set(context.getImageData(0, 0, width, rows).data);
  return false;
}

const letters = new PictureLetters(worker.fonts);
let places = new Places();  // for the picture that is painted

async function paint({ svg, scale, width, height, most }: Task, places: Places): Promise<boolean> {
  const painter = new PicturePainter(svg);
  const context = new OffscreenCanvas(width, most).getContext("2d", { alpha: false, willReadFrequently: true });
  if (!painter.canPaint || !context) return false;
  await letters.use(painter.typefaces);
  for (const { top, rows, again } of painter.strips(scale, height, most)) {
    painter.paint(context, scale, top, rows);
    const pixels = await places.take(), blueFirst = await copied(context, rows, pixels);
    worker.postMessage({ pixels, rows, again, blueFirst }, [pixels]);
  }
  return true;
}

worker.onmessage = async ({ data }) => {
  if (data instanceof ArrayBuffer) places.put(data);
  else if (!await paint(data, places = new Places()).catch(() => false)) worker.postMessage(undefined, []);
};
