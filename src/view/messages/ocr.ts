import type { Message } from './message.js';

/** What is said of recognition while it goes on. */
export const ocrMessages = {
  begins: {
    vi: '{where}: nhận dạng chữ của {pages} trang ảnh, khoảng {minutes} phút.',
    en: '{where}: recognising {pages} pages of pictures, about {minutes} minutes.',
  },
  goesOn: {
    vi: '{where}: đã nhận dạng {done}/{pages} trang, còn khoảng {minutes} phút.',
    en: '{where}: {done} of {pages} pages recognised, about {minutes} minutes left.',
  },
} as const satisfies Record<string, Message>;
