// Copies of what is typed and not yet saved, kept in this browser so that a crash loses nothing. Each is encrypted with a key that
// comes with the page and is kept nowhere here: who opens this browser without signing in as the same doctor cannot read it.

const DATABASE = 'dozvon-drafts';
const STORE = 'copies';
const KEPT_FOR = 7 * 24 * 3600 * 1000;

/** What was typed, by field. */
export type Fields = Record<string, string>;

interface Sealed {
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly text: ArrayBuffer;
  readonly at: number;
}

export class Copies {
  private writing = Promise.resolve();

  private constructor(
    private readonly database: IDBDatabase,
    private readonly key: CryptoKey,
    private readonly name: string,
  ) {}

  /**
   * @param key Base64
   * @returns nothing where the browser has no place or no cipher: private windows, pages without TLS
   */
  static async open(name: string, key: string): Promise<Copies | undefined> {
    try {
      const bytes = Uint8Array.from(atob(key), (letter) => letter.charCodeAt(0));
      const cipher = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
      const copies = new Copies(await database(), cipher, name);
      await copies.forgetOld();
      return copies;
    } catch {
      return undefined;
    }
  }

  /** One after the other, so that the last one stays. */
  put(fields: Fields): Promise<void> {
    return this.next(async () => {
      const nonce = crypto.getRandomValues(new Uint8Array(12));
      const plain = new TextEncoder().encode(JSON.stringify(fields));
      const text = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, this.key, plain);
      const sealed: Sealed = { nonce, text, at: Date.now() };
      await this.change((store) => store.put(sealed, this.name));
    });
  }

  drop(): Promise<void> {
    return this.next(() => this.change((store) => store.delete(this.name)));
  }

  async get(): Promise<Fields | undefined> {
    try {
      const store = this.database.transaction(STORE).objectStore(STORE);
      const sealed = (await done(store.get(this.name))) as Sealed | undefined;
      if (sealed === undefined) {
        return undefined;
      }
      const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.nonce }, this.key, sealed.text);
      return JSON.parse(new TextDecoder().decode(plain)) as Fields;
    } catch {
      // The service has another secret than when it was written.
      return undefined;
    }
  }

  private next(action: () => Promise<void>): Promise<void> {
    this.writing = this.writing.then(action).catch(() => undefined);
    return this.writing;
  }

  /** Strict: it is on the disk when it is done, so that it outlives the browser's being killed. */
  private change(action: (store: IDBObjectStore) => IDBRequest): Promise<void> {
    return new Promise((resolve, reject) => {
      const transaction = this.database.transaction(STORE, 'readwrite', { durability: 'strict' });
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
      action(transaction.objectStore(STORE));
    });
  }

  private async forgetOld(): Promise<void> {
    const store = this.database.transaction(STORE).objectStore(STORE);
    const [names, all] = await Promise.all([done(store.getAllKeys()), done(store.getAll() as IDBRequest<Sealed[]>)]);
    const old = names.filter((_, i) => (all[i]?.at ?? 0) < Date.now() - KEPT_FOR);
    for (const name of old) {
      await this.change((it) => it.delete(name));
    }
  }
}

function database(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return done(request);
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('failed'));
  });
}
