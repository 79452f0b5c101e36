// The microphone and the camera, and words for when there are none.

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
  const tries: (MediaTrackConstraints | false)[] = video ? [PICTURE, false] : [false, false];
  for (const picture of tries) {
    try {
      const stream = await open(picture);
      if (stream !== undefined) {
        return { stream, withoutCamera: video && picture === false };
      }
      notice(word(picture === false ? 'microphone-again' : 'without-camera'));
    } catch (error) {
      if (picture === false) {
        throw new NoMedia(word(reason(error)));
      }
    }
  }
  throw new NoMedia(word('microphone-silent'));
}

/** @returns nothing if there was no answer in time; what comes later is closed */
async function open(video: MediaTrackConstraints | false): Promise<MediaStream | undefined> {
  const over = new AbortController();
  const opening = navigator.mediaDevices.getUserMedia({ audio: SOUND, video });
  try {
    const stream = await Promise.race([opening, silence(video !== false, over.signal)]);
    if (stream === undefined) {
      opening.then(closeMedia, () => undefined);
    }
    return stream;
  } finally {
    over.abort();
    unsay(word('microphone-asked'));
  }
}

/** Until devices should have answered, once nobody has to be waited for. */
async function silence(video: boolean, over: AbortSignal): Promise<undefined> {
  for (const device of video ? ['microphone', 'camera'] : ['microphone']) {
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

function reason(error: unknown): string {
  switch (error instanceof DOMException ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'microphone-denied';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'microphone-missing';
    case 'NotReadableError':
    case 'AbortError':
      return 'microphone-busy';
    default:
      return 'microphone-missing';
  }
}

export function closeMedia(stream: MediaStream): void {
  stream.getTracks().forEach((track) => track.stop());
}
