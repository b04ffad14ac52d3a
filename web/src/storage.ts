// Named blobs in IndexedDB. A write is answered when its transaction is complete with strict durability, which is the
// browser's word that it survives a crash. Reads, writes and lists keep the order in which they were asked for.
import type { Bytes, ErrorText } from "./engine";

const databaseName = "seven-minutes";
const storeName = "blobs";

export enum Operation { read, write, remove, list, entries, forget }

export class Blobs {
  private opening: Promise<IDBDatabase> | undefined;
  // Of the documents ("doc/…"): the last whole copy that was handed over; and whether what came last, it or an entry
  // after it ("log/…"), was kept.
  lastDocument: Bytes | undefined;
  lastDocumentKept = true;
  private asked = 0;

  // `done` gets an empty error and the value, or null where there is none.
  async run(operation: Operation, key: string, bytes: Bytes, done: (error: ErrorText, value: Bytes | null) => void) {
    const document = operation === Operation.write && key.startsWith("doc/");
    const asked = operation === Operation.write && (document || key.startsWith("log/")) ? ++this.asked : 0;
    if (document) this.lastDocument = bytes;
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
        const values = await this.inStore("readonly", (store) => store.getAll(withPrefix(key)));
        return new Uint8Array(await new Blob(values.flatMap((value) => [value, "\n"])).arrayBuffer());
      }
      case Operation.forget:
        await this.inStore("readwrite", (store) =>
          store.delete(IDBKeyRange.bound(key.slice(0, key.lastIndexOf("/") + 1), key)));
        return null;
    }
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

const withPrefix = (prefix: string) => IDBKeyRange.bound(prefix, `${prefix}\uffff`);

function asBytes(value: unknown): Bytes | null {
  return value instanceof Uint8Array ? (value as Bytes) : null;
}

function errorText(error: unknown): ErrorText {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "QuotaExceededError") return "storage_full";
  if (name === "SecurityError" || name === "InvalidStateError" || error instanceof ReferenceError
    || error instanceof TypeError) return "storage_refused";
  return `storage_failed:${error instanceof Error ? error.message : String(error)}`;
}
