// The patient beside the call: their record, fetched when the doctor opens it, since opening it is written down.

import { need, word } from './dom';
import { writeTimes } from './clock';

export class Panel {
  private readonly place = need('patient');
  private readonly content = need('patient-record');
  private shown: string | undefined;
  private current: string | undefined;
  private asked = 0;

  constructor() {
    document.addEventListener('click', (event) => this.clicked(event));
    this.content.addEventListener('submit', (event) => this.submitted(event));
    need('patient-close').addEventListener('click', () => this.close());
  }

  /**
   * Said after each snapshot. An open record follows the call: it must not be somebody else's than who is talked to.
   *
   * @param current the doctor's call
   */
  follow(current: string | undefined): void {
    const begins = current !== undefined && current !== this.current;
    this.current = current;
    if (begins && this.shown !== undefined && this.shown !== current) {
      this.open(current, false);
    }
  }

  private clicked(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a');
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    const consultation = link.dataset['record'];
    if (consultation !== undefined) {
      event.preventDefault();
      this.open(consultation, true);
    } else if (this.content.contains(link) && link.dataset['enlarge'] === undefined && link.target === '') {
      event.preventDefault();
      void this.load(link.href, {}, true);
    }
  }

  private open(consultation: string, byHand: boolean): void {
    this.shown = consultation;
    this.place.hidden = false;
    document.body.toggleAttribute('data-patient', true);
    this.content.replaceChildren();
    void this.load(`/doctor/consultations/${consultation}/patient`, {}, byHand);
  }

  private close(): void {
    const before = this.shown;
    this.asked += 1;
    this.shown = undefined;
    this.place.hidden = true;
    document.body.toggleAttribute('data-patient', false);
    this.content.replaceChildren();
    document.querySelector<HTMLElement>(`[data-record="${before}"]`)?.focus();
  }

  private submitted(event: SubmitEvent): void {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const fields = new URLSearchParams();
    new FormData(form).forEach((value, name) => fields.append(name, String(value)));
    void this.load(form.action, { method: 'POST', body: fields }, true);
  }

  /** @param focus whether whoever asked goes on reading there */
  private async load(path: string, how: RequestInit, focus: boolean): Promise<void> {
    this.asked += 1;
    const asked = this.asked;
    this.place.setAttribute('aria-busy', 'true');
    const record = await fetched(path, how);
    if (asked !== this.asked) {
      return;
    }
    this.place.setAttribute('aria-busy', 'false');
    this.content.replaceChildren(record ?? problem());
    this.place.scrollTop = 0;
    writeTimes();
    if (focus) {
      this.place.scrollIntoView({ block: 'nearest' });
      this.content.querySelector<HTMLElement>('[role=alert], h2')?.focus({ preventScroll: true });
    }
  }
}

async function fetched(path: string, how: RequestInit): Promise<Element | undefined> {
  try {
    const response = await fetch(path, { ...how, headers: { Accept: 'text/html' }, cache: 'no-store' });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const record = page.getElementById('record');
    if (record === null && !new URL(response.url).pathname.startsWith('/doctor/')) {
      location.assign('/');
    }
    return record ?? said(page);
  } catch {
    return undefined;
  }
}

/** A page that says why there is nothing to show. */
function said(page: Document): Element | undefined {
  const text = page.querySelector('main h1')?.textContent;
  return text == null ? undefined : paragraph(text);
}

function problem(): Element {
  return paragraph(word('request-failed'));
}

function paragraph(text: string): Element {
  const place = document.createElement('p');
  place.className = 'notice bad';
  place.setAttribute('role', 'alert');
  place.tabIndex = -1;
  place.textContent = text;
  return place;
}
