// How the parts of a page tell each other of the lock.

const LOCKED = 'dozvon-locked';
const UNLOCKED = 'dozvon-unlocked';

/** The server has said so. */
export function tellLocked(): void {
  document.dispatchEvent(new Event(LOCKED));
}

export function tellUnlocked(): void {
  document.dispatchEvent(new Event(UNLOCKED));
}

export function whenLocked(action: () => void): void {
  document.addEventListener(LOCKED, action);
}

export function whenUnlocked(action: () => void): void {
  document.addEventListener(UNLOCKED, action);
}
