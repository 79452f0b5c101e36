// A picture over the whole page: closer and farther by buttons, keys, wheel or two fingers, turned, moved, closed by Escape.

import { need } from './dom';

const FARTHEST = 1;
const CLOSEST = 8;
const STEP = 1.5;
/** A press that moves farther than this, in pixels, moves the picture. */
const SLIP = 6;

export class Enlarged {
  private readonly dialog = need<HTMLDialogElement>('enlarged');
  private readonly place = need('enlarged-place');
  private readonly sheet = need('enlarged-sheet');
  private readonly image = need<HTMLImageElement>('enlarged-image');
  private readonly state = need('enlarged-state');
  private readonly pointers = new Map<number, PointerEvent>();
  private scale = FARTHEST;
  /** In quarters, to the right. */
  private turned = 0;
  private moved = false;

  constructor() {
    need('zoom-in').addEventListener('click', () => this.zoom(this.scale * STEP));
    need('zoom-out').addEventListener('click', () => this.zoom(this.scale / STEP));
    need('zoom-fit').addEventListener('click', () => this.zoom(FARTHEST));
    need('turn-left').addEventListener('click', () => this.turn(-1));
    need('turn-right').addEventListener('click', () => this.turn(1));
    need('enlarged-close').addEventListener('click', () => this.dialog.close());
    this.dialog.addEventListener('click', (event) => event.target === this.dialog && this.dialog.close());
    this.dialog.addEventListener('close', () => this.image.removeAttribute('src'));
    this.dialog.addEventListener('keydown', (event) => this.key(event));
    this.image.addEventListener('load', () => this.lay());
    addEventListener('resize', () => this.dialog.open && this.lay());
    this.place.addEventListener('wheel', (event) => this.wheel(event), { passive: false });
    this.place.addEventListener('pointerdown', (event) => this.pressed(event));
    this.place.addEventListener('pointermove', (event) => this.dragged(event));
    for (const over of ['pointerup', 'pointercancel'] as const) {
      this.place.addEventListener(over, (event) => this.released(event));
    }
    document.addEventListener('click', (event) => this.opened(event));
  }

  show(source: string, description: string): void {
    this.scale = FARTHEST;
    this.turned = 0;
    this.image.src = source;
    this.image.alt = description;
    this.dialog.showModal();
    this.lay();
  }

  /** A link to a picture leads to it where there are no scripts. */
  private opened(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-enlarge]');
    if (link !== null && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      this.show(link.href, link.querySelector('img')?.alt ?? '');
    }
  }

  /** By the key's place, so that a Russian keyboard turns as well. */
  private key(event: KeyboardEvent): void {
    const act =
      { '+': () => this.zoom(this.scale * STEP), '=': () => this.zoom(this.scale * STEP) }[event.key] ??
      { '-': () => this.zoom(this.scale / STEP), '0': () => this.zoom(FARTHEST) }[event.key] ??
      { KeyR: () => this.turn(1), KeyL: () => this.turn(-1) }[event.code];
    if (act !== undefined && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      act();
    }
  }

  private wheel(event: WheelEvent): void {
    event.preventDefault();
    this.zoom(this.scale * Math.exp(-event.deltaY / 400), event);
  }

  // Fingers and mouse.

  private pressed(event: PointerEvent): void {
    // On the scroll bar it is not the picture that is meant.
    if (event.target === this.place && event.offsetX > this.place.clientWidth) {
      return;
    }
    if (this.pointers.size === 0) {
      this.moved = false;
    }
    this.pointers.set(event.pointerId, event);
    this.place.setPointerCapture(event.pointerId);
  }

  private dragged(event: PointerEvent): void {
    const before = this.pointers.get(event.pointerId);
    if (before === undefined) {
      return;
    }
    const other = [...this.pointers.values()].find((it) => it.pointerId !== event.pointerId);
    if (other === undefined) {
      const far = Math.hypot(event.clientX - before.clientX, event.clientY - before.clientY);
      if (!this.moved && far < SLIP) {
        return;
      }
      this.place.scrollBy(before.clientX - event.clientX, before.clientY - event.clientY);
    } else {
      const middle = { clientX: (event.clientX + other.clientX) / 2, clientY: (event.clientY + other.clientY) / 2 };
      this.zoom((this.scale * apart(event, other)) / Math.max(1, apart(before, other)), middle);
    }
    this.moved = true;
    this.pointers.set(event.pointerId, event);
  }

  /** A press that moved nothing brings the picture closer, or back. */
  private released(event: PointerEvent): void {
    const known = this.pointers.delete(event.pointerId);
    if (known && !this.moved && event.type === 'pointerup' && event.button === 0) {
      this.zoom(this.scale === FARTHEST ? STEP * STEP : FARTHEST, event);
    }
  }

  // The picture itself.

  private turn(quarters: number): void {
    this.turned = (this.turned + quarters + 4) % 4;
    this.lay();
  }

  /** @param around what stays where it is; the middle if it is not said */
  private zoom(scale: number, around?: { readonly clientX: number; readonly clientY: number }): void {
    const box = this.place.getBoundingClientRect();
    const x = around === undefined ? this.place.clientWidth / 2 : around.clientX - box.left;
    const y = around === undefined ? this.place.clientHeight / 2 : around.clientY - box.top;
    const before = { width: this.sheet.offsetWidth, height: this.sheet.offsetHeight };
    const left = (this.place.scrollLeft + x) / Math.max(1, before.width);
    const top = (this.place.scrollTop + y) / Math.max(1, before.height);
    this.scale = Math.max(FARTHEST, Math.min(CLOSEST, scale));
    this.lay();
    this.place.scrollTo(left * this.sheet.offsetWidth - x, top * this.sheet.offsetHeight - y);
  }

  /** A turned picture needs a turned place: its sheet has the size that is seen. */
  private lay(): void {
    const { naturalWidth: width, naturalHeight: height } = this.image;
    if (width > 0) {
      const lies = this.turned % 2 === 1;
      const seen = lies ? { width: height, height: width } : { width, height };
      // Without the scroll bars, which are not there when all of it is seen.
      const fit = Math.min(this.place.offsetWidth / seen.width, this.place.offsetHeight / seen.height);
      const factor = fit * this.scale;
      this.sheet.style.width = `${Math.floor(seen.width * factor)}px`;
      this.sheet.style.height = `${Math.floor(seen.height * factor)}px`;
      this.image.style.width = `${Math.floor(width * factor)}px`;
      this.image.style.height = `${Math.floor(height * factor)}px`;
      this.image.style.transform = `translate(-50%, -50%) rotate(${this.turned * 90}deg)`;
    }
    this.image.classList.toggle('whole', this.scale === FARTHEST);
    need<HTMLButtonElement>('zoom-in').disabled = this.scale >= CLOSEST;
    need<HTMLButtonElement>('zoom-out').disabled = this.scale <= FARTHEST;
    this.state.textContent = `${Math.round(this.scale * 100)} %, ${this.turned * 90}°`;
  }
}

function apart(one: PointerEvent, other: PointerEvent): number {
  return Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
}
