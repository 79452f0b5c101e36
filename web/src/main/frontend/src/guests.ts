// Third parties at the workplace: the form that invites one, and the link that leads them in.

import { need } from './dom';
import { refusal, Refused, send } from './server';

let consultation: string | undefined;
let guest: string | undefined;

export function offerGuests(): void {
  need('state').addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLElement>('[data-guest-add], [data-guest-link]');
    if (button?.dataset['guestAdd'] !== undefined) {
      askWhom(button.dataset['guestAdd']);
    } else if (button?.dataset['guestLink'] !== undefined) {
      void showLink(button.dataset['guestLink']);
    }
  });
  need('guest-form').addEventListener('submit', (event) => {
    event.preventDefault();
    void invite();
  });
  need('guest-cancel').addEventListener('click', () => dialog().close());
  need('guest-copy').addEventListener('click', () => void copy());
  need('guest-text').addEventListener('click', () => void text());
}

function dialog(): HTMLDialogElement {
  return need<HTMLDialogElement>('guest-dialog');
}

function askWhom(of: string): void {
  consultation = of;
  need('guest-form').hidden = false;
  need('guest-link-form').hidden = true;
  field('guest-label').value = '';
  field('guest-phone').value = '';
  need('guest-problem').textContent = '';
  open();
  field('guest-label').focus();
}

function open(): void {
  if (!dialog().open) {
    dialog().showModal();
  }
}

function field(id: string): HTMLInputElement {
  return need<HTMLInputElement>(id);
}

async function invite(): Promise<void> {
  const wish = {
    role: need<HTMLSelectElement>('guest-role').value,
    label: field('guest-label').value,
    phone: field('guest-phone').value,
    language: need<HTMLSelectElement>('guest-language').value,
  };
  const button = need<HTMLButtonElement>('guest-invite');
  button.disabled = true;
  try {
    const invited = await ask<{ id: string; byLink: boolean }>(`/doctor/consultations/${consultation}/guests`, wish);
    if (invited.byLink) {
      await showLink(invited.id);
    } else {
      dialog().close();
    }
  } catch (error) {
    need('guest-problem').textContent = wordsOf(error);
  } finally {
    button.disabled = false;
  }
}

async function showLink(of: string): Promise<void> {
  guest = of;
  need('guest-form').hidden = true;
  need('guest-link-form').hidden = false;
  need('guest-link-problem').textContent = '';
  field('guest-address').value = '';
  field('guest-text-to').value = '';
  open();
  try {
    field('guest-address').value = (await ask<{ address: string }>(`/doctor/guests/${of}/link`)).address;
    field('guest-address').select();
  } catch (error) {
    need('guest-link-problem').textContent = wordsOf(error);
  }
}

/** Without the right to the clipboard the address stays selected, to be copied by hand. */
async function copy(): Promise<void> {
  field('guest-address').select();
  try {
    await navigator.clipboard.writeText(field('guest-address').value);
    need('guest-link-problem').textContent = need('guest-copy').dataset['done'] ?? '';
  } catch {
    field('guest-address').focus();
  }
}

async function text(): Promise<void> {
  const button = need<HTMLButtonElement>('guest-text');
  button.disabled = true;
  try {
    await ask(`/doctor/guests/${guest}/text`, { phone: field('guest-text-to').value });
    need('guest-link-problem').textContent = need('guest-link-problem').dataset['sent'] ?? '';
  } catch (error) {
    need('guest-link-problem').textContent = wordsOf(error);
  } finally {
    button.disabled = false;
  }
}

async function ask<T>(path: string, body?: unknown): Promise<T> {
  const response = await send(path, body === undefined ? undefined : JSON.stringify(body));
  if (!response.ok) {
    throw await refusal(response);
  }
  return (response.status === 204 ? undefined : await response.json()) as T;
}

function wordsOf(error: unknown): string {
  return error instanceof Refused ? error.message : String(error);
}
