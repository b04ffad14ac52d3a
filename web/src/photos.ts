// The text of a QR code in a photo: the browser's own reader where it has one, else one that is fetched when it is first
// needed (photo_reader.ts).
import { site } from "seven-site";
import type { Bytes } from "./engine";

const most = 1600;  // pixels of the longer side; more only takes longer

interface Detector { detect(picture: ImageBitmap): Promise<{ rawValue: string }[]> }
type DetectorClass = (new (options: { formats: string[] }) => Detector) & { getSupportedFormats(): Promise<string[]> };

const encoder = new TextEncoder();

// The bytes of the text, or the name of an error.
export async function qrIn(photo: Bytes): Promise<Bytes | string> {
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(new Blob([photo]));
  } catch {
    return "damaged";
  }
  try {
    const text = (await byBrowser(picture)) ?? (await byOurs(picture));
    return text ? encoder.encode(text) : "nothing_inside";
  } catch {
    return "unavailable";
  } finally {
    picture.close();
  }
}

async function byBrowser(picture: ImageBitmap): Promise<string | undefined> {
  const Detector = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
  try {
    if (!Detector || !(await Detector.getSupportedFormats()).includes("qr_code")) return undefined;
    return (await new Detector({ formats: ["qr_code"] }).detect(picture))[0]?.rawValue;
  } catch {
    return undefined;
  }
}

// Once as it is, once smaller: noise of a large photo goes with its pixels.
async function byOurs(picture: ImageBitmap): Promise<string | undefined> {
  const { read } = (await import(new URL(site.reader, document.baseURI).href)) as typeof import("./photo_reader");
  for (const side of [most, most / 2]) {
    const scale = Math.min(1, side / Math.max(picture.width, picture.height));
    const width = Math.max(1, Math.round(picture.width * scale)), height = Math.max(1, Math.round(picture.height * scale));
    const canvas = document.createElement("canvas");
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext("2d", { willReadFrequently: true })!;
    context.drawImage(picture, 0, 0, width, height);
    const text = read(context.getImageData(0, 0, width, height));
    if (text) return text;
    if (scale === 1 && Math.max(picture.width, picture.height) <= most / 2) break;
  }
  return undefined;
}
