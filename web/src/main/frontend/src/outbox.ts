// What was written and has not arrived yet; kept by the browser, so that neither a lost connection nor a reload loses it.

const DATABASE = 'dozvon';
const STORE = 'outbox';
const DRAFT = 'dozvon-draft:';

/** A text or an image on its way. */
export interface Letter {
  /** Chosen here: what is sent again under it is there once. */
  readonly id: string;
  readonly person: string;
  readonly consultation: string;
  readonly text?: string;
  readonly image?: Blob;
  readonly writtenAt: number;
  /** Why the server does not take it; it is not sent again by itself. */
  refused?: string;
}

export class Outbox {
  /** Where the browser keeps nothing (some private windows), for as long as the page lives. */
  private readonly memory = new Map<string, Letter>();
  lasting = true;

  constructor(private readonly person: string) {}

  /** In the order they were written. */
  async all(): Promise<Letter[]> {
    const kept = (await this.use('readonly', (store) => store.getAll() as IDBRequest<Letter[]>)) ?? [];
    return [...kept, ...this.memory.values()]
      .filter((letter) => letter.person === this.person)
      .sort((one, other) => one.writtenAt - other.writtenAt);
  }

  async put(letter: Letter): Promise<void> {
    if ((await this.use('readwrite', (store) => store.put(letter))) === undefined) {
      this.memory.set(letter.id, letter);
      this.lasting = false;
    }
  }

  async remove(id: string): Promise<void> {
    this.memory.delete(id);
    await this.use('readwrite', (store) => store.delete(id));
  }

  /** Somebody else used this browser before and did not sign out. */
  async forgetOthers(): Promise<void> {
    const kept = (await this.use('readonly', (store) => store.getAll() as IDBRequest<Letter[]>)) ?? [];
    await Promise.all(kept.filter((letter) => letter.person !== this.person).map((letter) => this.remove(letter.id)));
    Object.keys(localStorage)
      .filter((key) => key.startsWith(DRAFT) && !key.startsWith(DRAFT + this.person))
      .forEach((key) => localStorage.removeItem(key));
  }

  draft(consultation: string): string {
    return localStorage.getItem(this.draftKey(consultation)) ?? '';
  }

  keepDraft(consultation: string, text: string): void {
    if (text === '') {
      localStorage.removeItem(this.draftKey(consultation));
    } else {
      localStorage.setItem(this.draftKey(consultation), text);
    }
  }

  private draftKey(consultation: string): string {
    return `${DRAFT}${this.person}:${consultation}`;
  }

  /** Opened for each use: an open database could not be deleted when the person signs out. */
  private async use<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T | undefined> {
    try {
      const database = await opened();
      try {
        return await done(database, mode, work);
      } finally {
        database.close();
      }
    } catch {
      return undefined;
    }
  }
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE, { keyPath: 'id' }));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error(DATABASE)));
  });
}

function done<T>(
  database: IDBDatabase,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(STORE, mode);
    const request = work(transaction.objectStore(STORE));
    transaction.addEventListener('complete', () => resolve(request.result));
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error(STORE)));
  });
}
