import { later } from '../../ui/later.tsx';

/** What is said of a search: with its first words. */
export const LateNoticeList = later(async () => (await import('./NoticeList.tsx')).NoticeList);
