// Looks every few seconds how good a call's connection is.

import { judge, type Quality, type Sample, sampleOf, Steady } from './quality';

const LOOKS = 3_000;

export class ConnectionWatch {
  private readonly timer = window.setInterval(() => void this.look(), LOOKS);
  private readonly steady = new Steady();
  private last: Sample | undefined;

  constructor(
    private readonly connection: RTCPeerConnection,
    private readonly tell: (quality: Quality) => void,
  ) {}

  stop(): void {
    clearInterval(this.timer);
  }

  private async look(): Promise<void> {
    const reports: Record<string, unknown>[] = [];
    (await this.connection.getStats()).forEach((report: Record<string, unknown>) => reports.push(report));
    const now = sampleOf(reports);
    const quality = now && this.last && this.steady.next(judge(this.last, now));
    this.last = now;
    if (quality !== undefined) {
      this.tell(quality);
    }
  }
}
