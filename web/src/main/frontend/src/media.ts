// The microphone and the camera, and words for when there are none.

import { word } from './dom';

/** The person can do something about it; the message says what. */
export class NoMedia extends Error {}

export interface Media {
  readonly stream: MediaStream;
  /** The camera was wanted and is not to be had. */
  readonly withoutCamera: boolean;
}

const SOUND: MediaTrackConstraints = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };
const PICTURE: MediaTrackConstraints = { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { max: 30 } };

/** Asks for the microphone and, if wanted, the camera; a missing camera is no reason to give up. */
export async function openMedia(video: boolean): Promise<Media> {
  if (navigator.mediaDevices === undefined) {
    throw new NoMedia(word('insecure'));
  }
  if (video) {
    try {
      return { stream: await open(PICTURE), withoutCamera: false };
    } catch {
      return { stream: await openSound(), withoutCamera: true };
    }
  }
  return { stream: await openSound(), withoutCamera: false };
}

async function openSound(): Promise<MediaStream> {
  try {
    return await open(false);
  } catch (error) {
    throw new NoMedia(word(reason(error)));
  }
}

function open(video: MediaTrackConstraints | false): Promise<MediaStream> {
  return navigator.mediaDevices.getUserMedia({ audio: SOUND, video });
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
