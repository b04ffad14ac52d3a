// A file of its own, fetched when somebody first opens a photo of a code: the npm package "qr" finds and reads it.
import decodeQR from "qr/decode.js";

// The code's text; nothing where none is found.
export function read(picture: ImageData): string | undefined {
  try {
    return decodeQR({ width: picture.width, height: picture.height, data: picture.data });
  } catch {
    return undefined;
  }
}
