// Named blobs in IndexedDB. A write is answered when its transaction is complete with strict durability, which is the
// browser's word that it survives a crash. Reads, writes and lists keep the order in which they were asked for.
import type { Bytes, ErrorText } from "./engine";

const databaseName = "seven-minutes";
const storeName = "blobs";

export enum Operation { read, write, remove, list, entries, forget, append, replace }

// What a tab has added to a log, for the others. `lines`: its entries, when they are not a whole copy's.
interface News { log: string; last: number; lines: string }

class Overtaken extends Error {}

export class Blobs {
  private opening: Promise<IDBDatabase> | undefined;
  // Of the documents ("doc/…"): the last whole copy that was handed over; and whether what came last, it or an entry
  // after it ("log/…"), was kept.
  lastDocument: Bytes | undefined;
  lastDocumentKept = true;
  private asked = 0;
  // The log that was used last.
  private log = "";
  private readonly others = "BroadcastChannel" in window ? new BroadcastChannel(databaseName) : undefined;

  // Calls `heard` with what other tabs write, as soon as they say so, and where the log stands when the page is seen
  // again: it may have slept while they spoke.
  listen(heard: (log: string, last: number, lines: string) => void): void {
    this.others?.addEventListener("message", ({ data: { log, last, lines } }: MessageEvent<News>) =>
      heard(log, last, lines));
    const look = async () => {
      const log = this.log;
      if (log && document.visibilityState === "visible") heard(nameOf(log), await this.end(log), "");
    };
    const again = () => void look().catch(() => undefined);
    document.addEventListener("visibilitychange", again);
    window.addEventListener("pageshow", again);
  }

  // `done` gets an empty error and the value, or null where there is none.
  async run(operation: Operation, key: string, bytes: Bytes, done: (error: ErrorText, value: Bytes | null) => void) {
    const asked = operation === Operation.append || operation === Operation.replace ? ++this.asked : 0;
    if (operation === Operation.replace) this.lastDocument = bytes;
    if (asked) this.lastDocumentKept = false;
    let value: Bytes | null;
    try {
      value = await this.attempt(operation, key, bytes);
    } catch (error) {
      return done(errorText(error), null);
    }
    if (asked && asked === this.asked) this.lastDocumentKept = true;
    return done("", value);
  }

  // Any document that is kept here, for the page that says that the program could not start.
  async anyDocument(): Promise<Bytes | undefined> {
    const keys = await this.inStore("readonly", (store) => store.getAllKeys(withPrefix("doc/")));
    const last = keys[keys.length - 1];
    if (last === undefined) return undefined;
    return asBytes(await this.inStore("readonly", (store) => store.get(last))) ?? undefined;
  }

  private async attempt(operation: Operation, key: string, bytes: Bytes): Promise<Bytes | null> {
    switch (operation) {
      case Operation.read:
        return asBytes(await this.inStore("readonly", (store) => store.get(key)));
      case Operation.write:
        await this.inStore("readwrite", (store) => store.put(bytes, key));
        return null;
      case Operation.remove:
        await this.inStore("readwrite", (store) => store.delete(key));
        return null;
      case Operation.list: {
        const keys = await this.inStore("readonly", (store) => store.getAllKeys(withPrefix(key)));
        return new TextEncoder().encode(keys.join("\n"));
      }
      case Operation.entries: {
        this.log = key;
        const [last, values] = await this.wholeLog(key);
        const parts = values.flatMap((value) => [value, "\n"]);
        return new Uint8Array(await new Blob([`${last}\n`, ...parts]).arrayBuffer());
      }
      case Operation.append: {
        const lines = new TextDecoder().decode(bytes), first = numberOf(key), all = lines.split("\n");
        await this.inLog(folderOf(key), first - 1, (store) => all.forEach((line, at) =>
          store.put(new TextEncoder().encode(line), folderOf(key) + digits(first + at))));
        this.tell({ log: nameOf(folderOf(key)), last: first + all.length - 1, lines });
        return null;
      }
      case Operation.replace: {
        const [last, now, blob] = key.split("\n") as [string, string, string];
        const folder = folderOf(now);
        await this.inLog(folder, numberOf(last), (store) => {
          store.put(bytes, blob);
          store.delete(withPrefix(folder));
          store.put(new Uint8Array(0), now);
        });
        this.tell({ log: nameOf(folder), last: numberOf(now), lines: "" });
        return null;
      }
      case Operation.forget:
        await this.inStore("readwrite", (store) =>
          store.delete(IDBKeyRange.bound(folderOf(key), key)));
        return null;
    }
  }

  private tell(news: News): void { this.others?.postMessage(news); }

  // Where a log stands, and its entries. Numbers are exact up to 2^53, which nobody types to.
  private async wholeLog(folder: string): Promise<[number, BlobPart[]]> {
    let keys: IDBRequest<IDBValidKey[]> | undefined;
    const values = await this.inStore("readonly", (store) => {
      keys = store.getAllKeys(withPrefix(folder));
      return store.getAll(withPrefix(folder));
    });
    const numbers = keys?.result ?? [], last = numbers[numbers.length - 1];
    return [last === undefined ? 0 : numberOf(String(last)), values];
  }

  private async end(folder: string): Promise<number> {
    const cursor = await this.inStore("readonly", (store) => store.openKeyCursor(withPrefix(folder), "prev"));
    return cursor ? numberOf(String(cursor.key)) : 0;
  }

  // Writes to a log that stands at `last`, or nothing: looking and writing are one transaction.
  private async inLog(folder: string, last: number, write: (store: IDBObjectStore) => void): Promise<void> {
    let overtaken = false;
    await this.inStore("readwrite", (store) => {
      const request = store.openKeyCursor(withPrefix(folder), "prev");
      request.onsuccess = () => {
        const there = request.result ? numberOf(String(request.result.key)) : 0;
        overtaken = there !== last;
        if (!overtaken) write(store);
      };
      return request;
    });
    if (overtaken) throw new Overtaken();
    this.log = folder;
  }

  private async inStore<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    const database = await this.open();
    let transaction: IDBTransaction;
    try {
      transaction = database.transaction(storeName, mode, { durability: "strict" });
    } catch (error) {
      // The browser closed the connection behind our back; the next question opens it anew.
      this.opening = undefined;
      throw error;
    }
    return new Promise((resolve, reject) => {
      const request = ask(transaction.objectStore(storeName));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? request.error ?? new Error("the write was given up"));
    });
  }

  private open(): Promise<IDBDatabase> {
    this.opening ??= new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(databaseName, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(storeName);
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const database = request.result;
        database.onversionchange = () => database.close();
        database.onclose = () => (this.opening = undefined);
        resolve(database);
      };
    });
    this.opening.catch(() => (this.opening = undefined));
    return this.opening;
  }
}

// A log is a folder: an entry lies under "log/<name>/" and its number in twenty digits, so that keys sort. An entry of
// no bytes says where a log stands whose entries a copy has taken the place of.
const folderOf = (key: string) => key.slice(0, key.lastIndexOf("/") + 1);
const numberOf = (key: string) => Number(key.slice(key.lastIndexOf("/") + 1));
const nameOf = (folder: string) => folder.slice("log/".length, -1);
const digits = (number: number) => String(number).padStart(20, "0");

const withPrefix = (prefix: string) => IDBKeyRange.bound(prefix, `${prefix}\uffff`);

function asBytes(value: unknown): Bytes | null {
  return value instanceof Uint8Array ? (value as Bytes) : null;
}

function errorText(error: unknown): ErrorText {
  if (error instanceof Overtaken) return "overtaken";
  const name = error instanceof DOMException ? error.name : "";
  if (name === "QuotaExceededError") return "storage_full";
  if (name === "SecurityError" || name === "InvalidStateError" || error instanceof ReferenceError
    || error instanceof TypeError) return "storage_refused";
  return `storage_failed:${error instanceof Error ? error.message : String(error)}`;
}
