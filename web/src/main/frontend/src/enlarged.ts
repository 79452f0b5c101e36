// A picture over the whole page: closer, farther, closed by Escape.

import { need } from './dom';

const STEPS = [1, 1.5, 2, 3, 4];

export class Enlarged {
  private readonly dialog = need<HTMLDialogElement>('enlarged');
  private readonly image = need<HTMLImageElement>('enlarged-image');
  private step = 0;

  constructor() {
    need('zoom-in').addEventListener('click', () => this.zoom(this.step + 1));
    need('zoom-out').addEventListener('click', () => this.zoom(this.step - 1));
    need('enlarged-close').addEventListener('click', () => this.dialog.close());
    this.dialog.addEventListener('click', (event) => event.target === this.dialog && this.dialog.close());
    this.dialog.addEventListener('close', () => this.image.removeAttribute('src'));
    this.dialog.addEventListener('keydown', (event) => this.key(event));
    this.image.addEventListener('click', () => this.zoom(this.step === 0 ? 2 : 0));
  }

  show(source: string, description: string): void {
    this.image.src = source;
    this.image.alt = description;
    this.zoom(0);
    this.dialog.showModal();
  }

  /** How wide the picture is when all of it is seen. */
  private fitting(): number {
    const place = need('enlarged-place');
    const { naturalWidth, naturalHeight } = this.image;
    return naturalHeight === 0
      ? place.clientWidth
      : Math.min(place.clientWidth, (place.clientHeight * naturalWidth) / naturalHeight);
  }

  private key(event: KeyboardEvent): void {
    const step = { '+': this.step + 1, '=': this.step + 1, '-': this.step - 1, '0': 0 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      this.zoom(step);
    }
  }

  private zoom(step: number): void {
    this.step = Math.max(0, Math.min(STEPS.length - 1, step));
    const factor = STEPS[this.step] ?? 1;
    this.image.classList.toggle('whole', factor === 1);
    this.image.style.width = factor === 1 ? '' : `${this.fitting() * factor}px`;
    need<HTMLButtonElement>('zoom-in').disabled = this.step === STEPS.length - 1;
    need<HTMLButtonElement>('zoom-out').disabled = this.step === 0;
  }
}
