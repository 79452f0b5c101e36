// Where a message is written: the text, the pictures chosen with it, and the draft of each conversation.

import { quietButton, word } from './chatparts';
import { need } from './dom';
import { newId } from './live';
import type { Letter, Outbox } from './outbox';
import { Phrases } from './phrases';
import { fit } from './pictures';

const MOST_CHOSEN = 10;

interface Chosen {
  readonly image: Blob;
  readonly preview: string;
}

export class Composer {
  private readonly place = need('chat');
  private readonly form = need<HTMLFormElement>('chat-form');
  private readonly text = need<HTMLTextAreaElement>('chat-text');
  private readonly phrases = Phrases.at(this.text);
  /** By consultation: what was chosen for one patient never goes to another. */
  private readonly chosen = new Map<string, Chosen[]>();
  private consultation: string | undefined;

  /** @param send told of what is to be sent, in the order in which it was written */
  constructor(
    private readonly me: string,
    private readonly outbox: Outbox,
    private readonly send: (letters: Letter[]) => Promise<void>,
  ) {
    this.compose();
    this.choose();
  }

  /** Whether somebody is at it: then what they type must not land in another conversation. */
  get isInUse(): boolean {
    return document.activeElement === this.text && !document.hidden;
  }

  focus(): void {
    this.text.focus();
  }

  show(consultation: string): void {
    this.consultation = consultation;
    this.phrases?.close();
    this.text.value = this.outbox.draft(consultation);
    this.say('');
    this.drawChosen();
  }

  set open(open: boolean) {
    this.form.hidden = !open;
  }

  private say(problem: string): void {
    need('chat-problem').textContent = problem;
  }

  private compose(): void {
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.submit();
    });
    this.text.addEventListener('input', () => {
      if (this.consultation !== undefined) {
        this.outbox.keepDraft(this.consultation, this.text.value);
      }
    });
    this.text.addEventListener('keydown', (event) => {
      // On a phone's keyboard Enter is the only way to a new line, and a word being composed is not finished by sending.
      const sends = event.key === 'Enter' && !event.shiftKey && !event.isComposing && !onTouch();
      if (this.phrases?.takes(event) !== true && sends) {
        event.preventDefault();
        void this.submit();
      }
    });
    this.text.addEventListener('paste', (event) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length > 0) {
        event.preventDefault();
        void this.attach(files);
      }
    });
  }

  private async submit(): Promise<void> {
    const consultation = this.consultation;
    const text = this.text.value.trim();
    const chosen = this.chosenNow();
    this.text.focus();
    if (consultation === undefined || (text === '' && chosen.length === 0)) {
      return;
    }
    this.phrases?.close();
    this.text.value = '';
    this.forgetChosen();
    const draft = this.outbox.draft(consultation);
    const contents = [...(text === '' ? [] : [{ text }]), ...chosen.map(({ image }) => ({ image }))];
    const now = Date.now();
    await this.send(
      contents.map((content, at) => ({
        id: newId(),
        person: this.me,
        consultation,
        writtenAt: now + at,
        ...content,
      })),
    );
    // Not before it is in the outbox, and not what was typed meanwhile.
    if (this.outbox.draft(consultation) === draft) {
      this.outbox.keepDraft(consultation, '');
    }
    this.say(this.outbox.lasting ? '' : word('draft-lost'));
  }

  // Pictures.

  private chosenNow(): Chosen[] {
    return this.chosen.get(this.consultation ?? '') ?? [];
  }

  private choose(): void {
    for (const [button, input] of [
      ['chat-pick', 'chat-files'],
      ['chat-shoot', 'chat-camera'],
    ] as const) {
      const field = need<HTMLInputElement>(input);
      need(button).addEventListener('click', () => field.click());
      field.addEventListener('change', () => {
        const files = [...(field.files ?? [])];
        field.value = '';
        void this.attach(files);
      });
    }
    // Wherever it is dropped: elsewhere on the page the browser would show the picture instead of the call.
    document.addEventListener('dragover', (drag) => {
      if (drag.dataTransfer?.types.includes('Files')) {
        drag.preventDefault();
        this.place.classList.add('dropping');
      }
    });
    document.addEventListener('dragleave', () => this.place.classList.remove('dropping'));
    document.addEventListener('drop', (drag) => {
      drag.preventDefault();
      this.place.classList.remove('dropping');
      void this.attach([...(drag.dataTransfer?.files ?? [])]);
    });
  }

  /** Converting takes a moment, in which another conversation may be shown. */
  private async attach(files: File[]): Promise<void> {
    const consultation = this.consultation;
    if (consultation === undefined || this.place.hidden || this.form.hidden) {
      return;
    }
    const room = MOST_CHOSEN - this.chosenNow().length;
    let problem = files.length > room ? word('many') : '';
    for (const file of files.slice(0, room)) {
      const fitting = await fit(file);
      if ('image' in fitting) {
        const picture = { image: fitting.image, preview: URL.createObjectURL(fitting.image) };
        this.chosen.set(consultation, [...(this.chosen.get(consultation) ?? []), picture]);
      } else {
        problem = word(fitting.problem);
      }
    }
    if (consultation === this.consultation) {
      this.say(problem);
      this.drawChosen();
      this.text.focus();
    }
  }

  private drawChosen(): void {
    const place = need('chat-chosen');
    place.hidden = this.chosenNow().length === 0;
    place.replaceChildren(
      ...this.chosenNow().map((picture, at) => {
        const name = String(at + 1);
        const image = document.createElement('img');
        image.src = picture.preview;
        image.alt = word('image-name', name);
        const remove = quietButton('×', () => this.removeChosen(at));
        remove.setAttribute('aria-label', word('remove', name));
        const item = document.createElement('li');
        item.append(image, remove);
        return item;
      }),
    );
  }

  private removeChosen(at: number): void {
    this.chosenNow()
      .splice(at, 1)
      .forEach((picture) => URL.revokeObjectURL(picture.preview));
    this.drawChosen();
    this.text.focus();
  }

  private forgetChosen(): void {
    this.chosenNow().forEach((picture) => URL.revokeObjectURL(picture.preview));
    this.chosen.delete(this.consultation ?? '');
    this.drawChosen();
  }
}

function onTouch(): boolean {
  return matchMedia('(pointer: coarse)').matches;
}
