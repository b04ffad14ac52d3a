// Makes the PNG of a large picture: a worker paints it in strips (picture_worker.ts), and each is packed here while the next
// one is painted.
import type { Bytes, Engine } from "./engine";
import type { Strip, Task } from "./picture_worker";

const mostPixels = 1_048_576;  // in a strip
const places = 3;  // for strips: one that is painted, one on its way, one that is packed

export class PictureStrips {
  private worker: Worker | undefined;  // stays for the next picture, unless something went wrong
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly engine: Engine, private readonly address: string) {}

  // Nothing where it cannot be made like this: an old browser, or there is something in it that only a browser can draw.
  // One after the other.
  png(svg: string, scale: number, width: number, height: number): Promise<Bytes | undefined> {
    const most = Math.max(1, Math.floor(mostPixels / width));
    const made = this.last.then(() => this.made({ svg, scale, width, height, most })).catch(() => undefined);
    this.last = made;
    return made;
  }

  private async made(task: Task): Promise<Bytes> {
    const worker = this.worker ??= new Worker(this.address), packed = this.engine.png(task.width, task.height, task.most);
    try {
      await new Promise<void>((done, failed) => {
        let packedRows = 0;
        worker.onerror = failed;
        worker.onmessage = ({ data: strip }: MessageEvent<Strip | undefined>) => {
          try {
            if (!strip) return failed();
            packed.add(new Uint8Array(strip.pixels, 0, 4 * task.width * strip.rows), strip.rows, strip.blueFirst, strip.again);
            packedRows += strip.rows + strip.again;
            if (packedRows === task.height) done();
            else worker.postMessage(strip.pixels, [strip.pixels]);
          } catch (error) {
            failed(error);
          }
        };
        worker.postMessage(task);
        for (let i = 0; i < places; i++) worker.postMessage(new ArrayBuffer(4 * task.width * task.most));
      });
      return packed.finish();
    } catch (error) {
      this.worker?.terminate();
      this.worker = undefined;
      throw error;
    } finally {
      packed.end();
    }
  }
}
