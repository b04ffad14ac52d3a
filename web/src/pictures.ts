// Draws a picture into a PNG. The SVG stands by itself, its typefaces inside it, so that nothing is fetched and the
// canvas may be read.
import type { Bytes } from "./engine";

const limit = 16_777_216;  // pixels; max_picture_pixels of core/platform/platform.h

// The bytes, or the name of an error.
export async function rasterized(svg: string, scale: number): Promise<Bytes | string> {
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const width = Math.round(image.naturalWidth * scale), height = Math.round(image.naturalHeight * scale);
    if (!(width >= 1 && height >= 1)) return "damaged";
    if (width * height > limit) return "too_large";
    const canvas = document.createElement("canvas");
    canvas.width = width;
    canvas.height = height;
    canvas.getContext("2d")!.drawImage(image, 0, 0, width, height);
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    return png ? new Uint8Array(await png.arrayBuffer()) : "unavailable";
  } finally {
    URL.revokeObjectURL(url);
  }
}
