// Verifying a caller beside the call: the pages of /agent/verification in a part of the console, so that the phone goes on.

import { word } from './dom';
import { tellLocked } from './locked';

const PAGES = '/agent/verification';

export class VerificationPanel {
  private readonly place = document.createElement('section');
  private asked = 0;

  /** @param after what it stands behind; nothing that snapshots change */
  constructor(after: HTMLElement) {
    this.place.id = 'verification';
    this.place.className = 'card';
    this.place.hidden = true;
    after.after(this.place);
    document.addEventListener('click', (event) => this.clicked(event));
    this.place.addEventListener('submit', (event) => this.submitted(event));
  }

  private clicked(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a');
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    if (link.dataset['verify'] !== undefined) {
      event.preventDefault();
      void this.load(PAGES, {});
    } else if (this.place.contains(link)) {
      event.preventDefault();
      if (link.pathname === '/agent') {
        this.close();
      } else if (link.hash !== '' && link.pathname === location.pathname) {
        document.getElementById(link.hash.slice(1))?.focus();
      } else {
        void this.load(link.href, {});
      }
    }
  }

  private submitted(event: SubmitEvent): void {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const fields = new URLSearchParams();
    new FormData(form).forEach((value, name) => fields.append(name, String(value)));
    void this.load(form.action, { method: 'POST', body: fields });
  }

  private close(): void {
    this.asked += 1;
    this.place.hidden = true;
    this.place.replaceChildren();
    document.querySelector<HTMLElement>('[data-verify]')?.focus();
  }

  private async load(path: string, how: RequestInit): Promise<void> {
    this.asked += 1;
    const asked = this.asked;
    this.place.hidden = false;
    this.place.setAttribute('aria-busy', 'true');
    const shown = await fetched(path, how);
    if (asked !== this.asked) {
      return;
    }
    this.place.setAttribute('aria-busy', 'false');
    this.place.replaceChildren(...shown);
    this.place.scrollIntoView({ block: 'nearest' });
    const goOn = this.place.querySelector<HTMLElement>('[role=alert], [autofocus], h1');
    goOn?.setAttribute('tabindex', goOn.matches('h1, [role=alert]') ? '-1' : '0');
    goOn?.focus({ preventScroll: true });
  }
}

/** What is in the middle of a page of ours. */
async function fetched(path: string, how: RequestInit): Promise<Node[]> {
  try {
    const response = await fetch(path, { ...how, headers: { Accept: 'text/html' }, cache: 'no-store' });
    if (response.status === 423) {
      tellLocked();
    } else if (!new URL(response.url).pathname.startsWith(PAGES)) {
      location.assign('/');
    }
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    return [...(page.querySelector('main')?.childNodes ?? [problem()])];
  } catch {
    return [problem()];
  }
}

function problem(): Element {
  const place = document.createElement('p');
  place.className = 'notice bad';
  place.setAttribute('role', 'alert');
  place.textContent = word('request-failed');
  return place;
}
