// Which camera, microphone and speaker this browser is to use, kept from one page to the next.

export type DeviceKind = 'audioinput' | 'videoinput' | 'audiooutput';

const KEPT = 'dozvon-device-';

/** Not every browser lets a page say where sound comes out; iPhones do not. */
export const canChooseSpeaker = 'setSinkId' in HTMLMediaElement.prototype;

/** Rings can be heard elsewhere than voices. */
export type Chosen = DeviceKind | 'ring';

export function chosen(kind: Chosen): string | undefined {
  try {
    return localStorage.getItem(KEPT + kind) ?? undefined;
  } catch {
    return undefined; // Storage may be forbidden.
  }
}

export function choose(kind: Chosen, id: string): void {
  try {
    localStorage.setItem(KEPT + kind, id);
  } catch {
    // Then it holds for this page only.
  }
}

/** What was chosen, if it is plugged in. */
export async function preferred(kind: DeviceKind): Promise<string | undefined> {
  const id = chosen(kind);
  return id !== undefined && (await list(kind)).some((it) => it.deviceId === id) ? id : undefined;
}

/** Before a page is let to a device, devices have neither names nor ids. */
async function list(kind: DeviceKind): Promise<MediaDeviceInfo[]> {
  const all = (await navigator.mediaDevices?.enumerateDevices().catch(() => [])) ?? [];
  return all.filter((it) => it.kind === kind && it.deviceId !== '');
}

/** Lists the devices of a kind; hides the list where there is nothing to choose. */
export async function fill(select: HTMLSelectElement, kind: DeviceKind, current: string | undefined): Promise<void> {
  const found = await list(kind);
  select.replaceChildren(...found.map((it, number) => new Option(it.label || `${number + 1}`, it.deviceId)));
  if (found.some((it) => it.deviceId === current)) {
    select.value = current ?? '';
  }
  const choosable = found.length > 1 && (kind !== 'audiooutput' || canChooseSpeaker);
  select.closest('.field')?.toggleAttribute('hidden', !choosable);
}

/** Lets an element be heard where the person chose. */
export async function speakThrough(element: HTMLMediaElement, id: string | undefined): Promise<void> {
  if (id !== undefined && canChooseSpeaker) {
    await element.setSinkId(id);
  }
}
