// Notifications of the system, for a page that nobody looks at.
//
// Browsers on computers let a page show one itself, and a click on it gives the page the focus. Chrome on Android throws
// at that and shows those of a service worker only; that is all ours is for.

const WORKER = '/assets/bellworker.js';

function allowed(): boolean {
  return 'Notification' in window && Notification.permission === 'granted';
}

/** Has the worker ready before it is needed: a notification takes one that is active. */
export async function prepareBell(): Promise<void> {
  if (allowed() && 'serviceWorker' in navigator) {
    await navigator.serviceWorker.register(WORKER).catch(() => undefined);
  }
}

export class Bell {
  private own: Notification | undefined;
  private tag: string | undefined;

  /** @param tag makes all tabs together show one */
  async ring(title: string, body: string, tag: string): Promise<void> {
    if (!allowed() || this.tag === tag) {
      return;
    }
    this.tag = tag;
    try {
      const own = new Notification(title, { body, tag });
      own.onclick = () => {
        window.focus();
        own.close();
      };
      this.own = own;
    } catch {
      await (await worker())?.showNotification(title, { body, tag });
    }
  }

  fallSilent(): void {
    const tag = this.tag;
    this.tag = undefined;
    this.own?.close();
    this.own = undefined;
    if (tag !== undefined) {
      void worker()
        .then((it) => it?.getNotifications({ tag }))
        .then((shown) => shown?.forEach((it) => it.close()));
    }
  }
}

async function worker(): Promise<ServiceWorkerRegistration | undefined> {
  return navigator.serviceWorker?.getRegistration(WORKER).catch(() => undefined);
}
