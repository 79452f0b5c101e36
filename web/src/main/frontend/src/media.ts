// The microphone and the camera, and words for when there are none.

import { type DeviceKind, preferred } from './devices';
import { notice, unsay, word } from './dom';

/** The person can do something about it; the message says what. */
export class NoMedia extends Error {}

export interface Media {
  readonly stream: MediaStream;
  /** The camera was wanted and is not to be had. */
  readonly withoutCamera: boolean;
}

const SOUND: MediaTrackConstraints = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };
const PICTURE: MediaTrackConstraints = { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { max: 30 } };

/**
 * This device or any. Not as an ideal: Chromium takes the default microphone all the same if another is merely ideal and
 * echo cancellation is asked for too.
 */
function only(id: string | undefined): MediaTrackConstraints {
  return id === undefined ? {} : { deviceId: { exact: id } };
}

/** What a page can take in. */
export type Captured = Exclude<DeviceKind, 'audiooutput'>;

/** Why there is nothing to be had of a device. */
export type Fault = 'denied' | 'missing' | 'busy' | 'no-answer' | 'not-offered';

/** Devices that work answer within a second; a driver or a sound server that hangs never does. */
const ANSWERS_WITHIN = 8_000;

/**
 * Asks for the microphone and, if wanted, the camera; a missing camera is no reason to give up, and one that does not
 * answer is not waited for again.
 */
export async function openMedia(video: boolean): Promise<Media> {
  if (navigator.mediaDevices === undefined) {
    throw new NoMedia(word('insecure'));
  }
  for (const picture of [video, false]) {
    try {
      const stream = await openDevices(true, picture);
      if (stream !== undefined) {
        return { stream, withoutCamera: video && !picture };
      }
      notice(word(picture ? 'without-camera' : 'microphone-again'));
    } catch (error) {
      if (!picture) {
        throw new NoMedia(word(`microphone-${faultOf(error)}`));
      }
    }
  }
  throw new NoMedia(word('microphone-silent'));
}

/** @returns nothing if there was no answer in time; what comes later is closed */
export async function openDevices(audio: boolean, video: boolean): Promise<MediaStream | undefined> {
  const over = new AbortController();
  const opening = navigator.mediaDevices.getUserMedia({
    audio: audio && { ...SOUND, ...only(await preferred('audioinput')) },
    video: video && { ...PICTURE, ...only(await preferred('videoinput')) },
  });
  try {
    const asked = [...(audio ? ['microphone'] : []), ...(video ? ['camera'] : [])];
    const stream = await Promise.race([opening, silence(asked, over.signal)]);
    if (stream === undefined) {
      opening.then(closeMedia, () => undefined);
      return undefined;
    }
    await takeChosen(stream);
    return stream;
  } finally {
    over.abort();
    unsay(word('microphone-asked'));
  }
}

/** Safari and Firefox name no device to a page before it was let to one: what was chosen is found only now. */
async function takeChosen(stream: MediaStream): Promise<void> {
  for (const track of stream.getTracks()) {
    const kind = track.kind === 'video' ? 'videoinput' : 'audioinput';
    const id = await preferred(kind);
    if (id !== undefined && id !== track.getSettings().deviceId) {
      await openTrack(kind, id).then(
        (other) => {
          stream.removeTrack(track);
          track.stop();
          stream.addTrack(other);
        },
        () => undefined,
      );
    }
  }
}

/** Until devices should have answered, once nobody has to be waited for. */
async function silence(devices: string[], over: AbortSignal): Promise<undefined> {
  for (const device of devices) {
    await permitted(device, over);
  }
  await new Promise((resolve) => setTimeout(resolve, ANSWERS_WITHIN));
}

/** A person may take their time to answer the browser. Not every browser tells whether it asks, or that it was answered. */
async function permitted(device: string, over: AbortSignal): Promise<void> {
  const permission = await navigator.permissions?.query({ name: device as PermissionName }).catch(() => undefined);
  if (permission?.state === 'granted') {
    return;
  }
  if (!over.aborted) {
    notice(word('microphone-asked'));
  }
  await new Promise((resolve) => permission?.addEventListener('change', resolve));
}

/**
 * One device in the place of another.
 *
 * @param id any of this kind if left out
 */
export async function openTrack(kind: Captured, id: string | undefined): Promise<MediaStreamTrack> {
  const device = only(id);
  const stream = await navigator.mediaDevices.getUserMedia(
    kind === 'videoinput' ? { video: { ...PICTURE, ...device } } : { audio: { ...SOUND, ...device } },
  );
  const [track] = stream.getTracks();
  if (track === undefined) {
    throw new DOMException('a stream without a track', 'NotFoundError');
  }
  return track;
}

export function faultOf(error: unknown): Fault {
  switch (error instanceof DOMException ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'denied';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'missing';
    case 'NotReadableError':
    case 'AbortError':
      return 'busy';
    default:
      return 'missing';
  }
}

export function closeMedia(stream: MediaStream): void {
  stream.getTracks().forEach((track) => track.stop());
}
