// Draws a picture into a PNG. The SVG stands by itself, its typefaces inside it, so that nothing is fetched and the
// canvas may be read.
import type { Bytes } from "./engine";

// Pixels: max_picture_pixels of core/platform/platform.h, and what every browser's canvas can hold.
const limits = [67_108_864, 16_777_216];

function loaded(url: string): Promise<HTMLImageElement> {
  return new Promise((done, failed) => {
    const image = new Image();
    image.onload = () => done(image);
    image.onerror = failed;
    image.src = url;
  });
}

// Nothing where the canvas is larger than this browser's can be: it then stays without a colour, or cannot be had.
async function drawn(image: HTMLImageElement, width: number, height: number): Promise<Blob | null> {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  try {
    const context = canvas.getContext("2d")!;
    context.drawImage(image, 0, 0, width, height);
    if (context.getImageData(width >> 1, height >> 1, 1, 1).data[3] === 0) return null;
    return await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
  } catch {
    return null;
  } finally {
    canvas.width = canvas.height = 0;  // its memory is given back at once
  }
}

// The bytes, or the name of an error.
export async function rasterized(svg: string, scale: number): Promise<Bytes | string> {
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
