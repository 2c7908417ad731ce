/** Failures of models and embedding. */
import type { Message } from './message.js';

export const embedMessages = {
  'model-not-found': {
    vi: 'không có mô hình {where}: không phải thư mục, cũng không phải tên trên hub (dạng tổ-chức/tên). Kiểm tra lại --model hoặc khóa model trong tệp pipeline.',
    en: 'no model {where}: neither a folder nor a name on the hub (owner/name). Check --model, or the key model in the pipeline file.',
  },
  'model-incomplete': {
    vi: 'thư mục mô hình {where} thiếu {missing}. Mô hình cần config.json, tokenizer.json, tokenizer_config.json và một tệp onnx/model*.onnx.',
    en: 'the model folder {where} lacks {missing}. A model needs config.json, tokenizer.json, tokenizer_config.json and a file onnx/model*.onnx.',
  },
  'model-broken': {
    vi: 'không mở được mô hình {where}: {detail}. Chép lại mô hình, hoặc bỏ --model để dùng mô hình kèm theo.',
    en: 'cannot open the model {where}: {detail}. Copy it anew, or leave --model out to use the one that comes with the program.',
  },
  'download-not-allowed': {
    vi: 'mô hình {where} chưa có trên máy, và chương trình không tự tải. Thêm --allow-download để tải một lần, hoặc chỉ tới một thư mục.',
    en: 'the model {where} is not on this machine, and nothing is downloaded unasked. Add --allow-download to fetch it once, or name a folder.',
  },
  'download-failed': {
    vi: 'không tải được mô hình {where}: {detail}. Kiểm tra tên và mạng, hoặc chép mô hình vào một thư mục rồi chỉ tới đó.',
    en: 'cannot download the model {where}: {detail}. Check its name and the network, or copy the model to a folder and name that.',
  },
  'embedding-failed': {
    vi: 'mô hình {where} không tính được vectơ của một đoạn: {detail}.',
    en: 'the model {where} could not make the vector of a passage: {detail}.',
  },
  'embedding-worker-lost': {
    vi: 'luồng tính vectơ của mô hình {where} dừng giữa chừng hai lần trên cùng một đoạn ({detail}); có thể máy thiếu bộ nhớ. Chạy lại với ít luồng hơn.',
    en: 'the worker embedding with {where} died twice on one passage ({detail}); the machine may be short of memory. Run again with fewer workers.',
  },
  'embedder-closed': {
    vi: 'mô hình {where} đã đóng khi còn đoạn chờ tính vectơ.',
    en: 'the model {where} was closed while passages waited for their vectors.',
  },
} satisfies Record<string, Message>;
