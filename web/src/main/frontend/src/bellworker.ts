// Leads from a notification back to the page it is about. Fetches and keeps nothing.

interface Tab {
  readonly url: string;
  focus(): Promise<unknown>;
}

/** As much of a service worker's world as is used here; the compiler knows either pages or workers. */
interface Worker {
  readonly clients: {
    matchAll(options: object): Promise<readonly Tab[]>;
    openWindow(url: string): Promise<unknown>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: string, listener: (event: Happening) => void): void;
}

interface Happening {
  readonly notification: Notification;
  waitUntil(done: Promise<unknown>): void;
}

const worker = self as unknown as Worker;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(lead());
});

async function lead(): Promise<void> {
  const tabs = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const cabinet = tabs.find((it) => new URL(it.url).pathname === '/cabinet');
  await (cabinet?.focus() ?? worker.clients.openWindow('/cabinet'));
}
