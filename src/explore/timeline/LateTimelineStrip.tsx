import { later } from '../../ui/later.tsx';

/** The papers by date: narrow screens do not show them. */
export const LateTimelineStrip = later(
  async () => (await import('./TimelineStrip.tsx')).TimelineStrip,
);
