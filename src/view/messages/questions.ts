import type { Message } from './message.js';

/** What can be wrong with a question, or with what it needs to be answered. */
export const questionMessages = {
  'document-not-found': {
    vi: 'không có văn bản “{where}” trong kho, cũng không có trong sổ đăng ký. Xem kho bằng: cancu list.',
    en: 'there is no document "{where}" in the store, nor in the registry. See the store with: cancu list.',
  },
  'document-ambiguous': {
    vi: '“{where}” ứng với nhiều văn bản: {candidates}. Hãy chỉ rõ bằng mã, hoặc bằng “số|cơ quan|ngày”.',
    en: '"{where}" fits several documents: {candidates}. Name one by its id, or as "symbol|issuer|date".',
  },
  'document-not-held': {
    vi: 'kho không giữ văn bản {where}, nên không biết nó dẫn gì. Nạp nó bằng: cancu ingest TỆP.',
    en: 'the store does not hold {where}, so what it cites is not known. Ingest it with: cancu ingest FILE.',
  },
  'query-empty': {
    vi: 'câu hỏi “{where}” không có chữ hay số nào. Hãy nhập vài từ cần tìm.',
    en: 'the query "{where}" has no letter or digit. Give a few words to look for.',
  },
  'bad-question-line': {
    vi: 'dòng {where} không phải một câu hỏi. Mỗi dòng là JSON: {"text": …}, {"name": …, "description": …}, {"path": …} hoặc {"id": …}.',
    en: 'line {where} is no question. Each line is JSON: {"text": …}, {"name": …, "description": …}, {"path": …} or {"id": …}.',
  },
  'no-models': {
    vi: 'kho {where} không có mô hình nào. Nạp báo cáo, bài viết có nêu tên mô hình bằng: cancu ingest TỆP.',
    en: 'the store {where} holds no models. Ingest reports or articles that name some with: cancu ingest FILE.',
  },
  'nothing-to-compare': {
    vi: 'văn bản không nêu mô hình nào và không có trích yếu để so với kho {where}. Có thể hỏi bằng lời: cancu similar "tên hoặc mô tả mô hình".',
    en: 'the document names no model and has no subject to compare with the store {where}. Ask in words instead: cancu similar "name or description of a model".',
  },
  'model-differs': {
    vi: 'kho {where} có véc-tơ của mô hình {stored}, không phải {given}. Chọn --model {stored}, hoặc tính lại bằng: cancu reembed.',
    en: 'the store {where} holds vectors of the model {stored}, not {given}. Choose --model {stored}, or compute them anew with: cancu reembed.',
  },
  'without-model': {
    vi: 'tìm theo nghĩa cần mô hình nhúng, nhưng không có mô hình nào. Dùng --mode text.',
    en: 'a search by meaning needs an embedding model, and there is none. Use --mode text.',
  },
  'without-vectors': {
    vi: 'kho {where} không có véc-tơ nên không tìm theo nghĩa được. Tính véc-tơ bằng: cancu reembed, hoặc dùng --mode text.',
    en: 'the store {where} has no vectors, so nothing can be found by meaning. Compute them with: cancu reembed, or use --mode text.',
  },
  'graph-too-large': {
    vi: 'phần đồ thị này có {nodes} văn bản và {edges} lần dẫn; {where} nhận nhiều nhất {mostNodes} và {mostEdges}. Thu hẹp bằng --type, --issuer, --from, --to, --relation, --identified, hoặc lấy phần quanh một văn bản.',
    en: 'this part of the graph has {nodes} documents and {edges} citations; {where} takes at most {mostNodes} and {mostEdges}. Narrow it with --type, --issuer, --from, --to, --relation, --identified, or take what lies around one document.',
  },
  'ends-missing': {
    vi: 'dòng “{where}” phải nêu {wanted} văn bản: {"doc": "…"}, hoặc {"from": "…", "to": "…"}.',
    en: 'the line "{where}" has to name {wanted} documents: {"doc": "…"}, or {"from": "…", "to": "…"}.',
  },
  'copy-no-docx': {
    vi: 'không ghi được vào bản sao của {where}: chỉ làm được với tệp Word .docx (sửa lỗi thì cả tệp văn bản thuần). Dùng --format html để xem, hoặc lưu thành .docx.',
    en: 'cannot write into a copy of {where}: this works for Word .docx only (corrections for plain text too). See the findings with --format html, or save it as .docx.',
  },
  'copy-of-stdin': {
    vi: 'đầu vào chuẩn không có tệp để sao. Lưu dự thảo thành tệp rồi chạy lại.',
    en: 'standard input has no file to copy. Save the draft as a file and run again.',
  },
  'output-needed': {
    vi: '{where} ghi ra một tệp mới: chỉ chỗ ghi bằng --output TỆP.',
    en: '{where} writes a new file: say where with --output FILE.',
  },
  'output-is-input': {
    vi: '{where} là chính dự thảo. Bản gốc không bao giờ bị ghi đè: chọn --output khác.',
    en: '{where} is the draft itself. The original is never overwritten: choose another --output.',
  },
  'output-not-folder': {
    vi: 'có nhiều dự thảo nên --output phải là một thư mục có sẵn, {where} không phải.',
    en: 'for several drafts --output has to be an existing folder, which {where} is not.',
  },
  'output-unwritable': {
    vi: 'không ghi được {where} ({code}).',
    en: 'cannot write {where} ({code}).',
  },
} as const satisfies Record<string, Message>;
