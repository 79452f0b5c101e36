// What an agent writes of a call: kept while they type, on the server and until it is there in this browser.

import { writeTimes } from './clock';
import { Copies } from './copies';
import { need, notice, word } from './dom';
import { refusal, Refused } from './server';

const PAUSE = 1_000;
const AFTER_FAILURE = 3_000;

export class AgentNote {
  private readonly place = need('note');
  private shown: string | undefined;
  private asked = 0;
  private timer = 0;
  private saving: Promise<void> = Promise.resolve();
  private edits = 0;
  private copies: Copies | undefined;

  /** @param done a note was finished */
  constructor(private readonly done: () => void) {
    this.place.addEventListener('input', () => this.edited());
    this.place.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.finish();
    });
    addEventListener('pagehide', () => this.lastWord());
  }

  /** Said after each snapshot: shows the note of this call, if another one is not being written. */
  follow(call: string | undefined): void {
    if (call !== undefined && call !== this.shown) {
      void this.open(call);
    } else if (call === undefined && this.shown !== undefined && this.place.dataset['chosen'] === undefined) {
      void this.close();
    }
  }

  /** One of those that are not finished, by hand. */
  async choose(call: string): Promise<void> {
    this.place.dataset['chosen'] = call;
    await this.open(call);
    this.text?.focus();
  }

  private get form(): HTMLFormElement | null {
    return this.place.querySelector('form');
  }

  private get text(): HTMLTextAreaElement | null {
    return this.place.querySelector('textarea');
  }

  private async open(call: string): Promise<void> {
    await this.settle();
    this.shown = call;
    this.asked += 1;
    const asked = this.asked;
    const note = await fetched(`/agent/calls/${call}/note`);
    if (asked !== this.asked) {
      return;
    }
    if (note === undefined) {
      this.shown = undefined; // The next snapshot asks again.
      return;
    }
    this.place.replaceChildren(note);
    this.place.hidden = false;
    const form = this.form;
    this.copies = await Copies.open(`note-${call}`, form?.dataset['copyKey'] ?? '');
    await this.putBack();
    writeTimes();
  }

  /** What was typed and did not arrive before the page or the browser was gone. */
  private async putBack(): Promise<void> {
    const fields = await this.copies?.get();
    const text = this.text;
    if (fields === undefined || text === null || this.form === null) {
      return;
    }
    text.value = fields['text'] ?? text.value;
    const code = this.form.querySelector<HTMLInputElement>(`[name=code][value="${fields['code'] ?? ''}"]`);
    if (code !== null) {
      code.checked = true;
    }
    this.edited();
  }

  private async close(): Promise<void> {
    await this.settle();
    this.asked += 1;
    this.shown = undefined;
    delete this.place.dataset['chosen'];
    this.place.replaceChildren();
    this.place.hidden = true;
  }

  private edited(): void {
    this.edits += 1;
    void this.copies?.put(Object.fromEntries(this.typed()) as Record<string, string>);
    this.saveIn(PAUSE);
  }

  private typed(): URLSearchParams {
    const fields = new URLSearchParams();
    if (this.form !== null) {
      new FormData(this.form).forEach((value, name) => fields.append(name, String(value)));
    }
    return fields;
  }

  private saveIn(time: number): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.save(), time);
  }

  /** One at a time, so that an older text cannot overtake a newer one. */
  private save(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = 0;
    this.saving = this.saving.then(() => this.post());
    return this.saving;
  }

  private async settle(): Promise<void> {
    if (this.timer !== 0) {
      await this.save();
    }
  }

  private async post(): Promise<void> {
    const form = this.form;
    if (form === null) {
      return;
    }
    const upTo = this.edits;
    try {
      const response = await posted(form.dataset['autosave'] ?? '', this.typed());
      if (response.ok) {
        const { savedAt } = (await response.json()) as { savedAt: string };
        this.saved(savedAt);
        if (this.edits === upTo) {
          await this.copies?.drop();
        }
      } else {
        this.say((await refusal(response)).message);
      }
    } catch {
      this.say(word('note-not-saved'));
      this.saveIn(AFTER_FAILURE);
    }
  }

  private saved(at: string): void {
    const time = document.createElement('time');
    time.dateTime = at;
    time.dataset['format'] = 'time';
    this.place.querySelector('.note-saved')?.replaceChildren(`${word('note-saved')} `, time);
    writeTimes();
  }

  private say(text: string): void {
    const place = this.place.querySelector('.note-saved');
    if (place !== null && place.textContent !== text) {
      place.textContent = text;
    }
  }

  private async finish(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = 0;
    await this.saving;
    const form = this.form;
    if (form === null) {
      return;
    }
    try {
      const response = await posted(form.action, this.typed());
      if (!response.ok) {
        throw await refusal(response);
      }
      await this.copies?.drop();
      await this.close();
      notice(word('note-finished'));
      this.done();
    } catch (error) {
      notice(error instanceof Refused ? error.message : word('request-failed'), 'bad');
      form.querySelector<HTMLElement>('input, textarea')?.focus();
    }
  }

  /** What was typed within the last second is kept by this browser, and tried to send. */
  private lastWord(): void {
    const form = this.form;
    if (this.timer !== 0 && form !== null) {
      void fetch(form.dataset['autosave'] ?? '', { method: 'POST', body: this.typed(), keepalive: true });
    }
  }
}

function posted(path: string, fields: URLSearchParams): Promise<Response> {
  return fetch(path, { method: 'POST', headers: { Accept: 'application/json' }, body: fields, redirect: 'error' });
}

async function fetched(path: string): Promise<Element | undefined> {
  try {
    const response = await fetch(path, { headers: { Accept: 'text/html' }, cache: 'no-store' });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    return page.getElementById('call-note') ?? undefined;
  } catch {
    return undefined;
  }
}
