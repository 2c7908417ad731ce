/**
 * Tasks of directives of the sample corpus, judged by hand: does the plan take them up? Only what two readers would not quarrel about; a task
 * is named by its first words. The last two plans are about other things than their directive.
 */
export const coveredTasks = [
  {
    plan: 'ubnd-huyen-thap-muoi-ke-hoach-2019.txt',
    directive: '16/CT-TTg',
    yes: ['a) Nâng cao', 'b) Rèn luyện', 'c) Cải cách', 'd) Lấy ý kiến', 'đ) Tiếp công dân', 'Ký kết'],
    no: [],
  },
  {
    plan: 'ubnd-tinh-dong-thap-ke-hoach-2016.txt',
    directive: '16/CT-TTg',
    yes: [
      'a) Nâng cao',
      'c) Cải cách',
      'd) Lấy ý kiến',
      'đ) Tiếp công dân',
      'e) Thực hiện quy chế',
      'Ký kết',
      'Bộ Nội vụ',
    ],
    no: [],
  },
  {
    plan: 'tinh-uy-phu-tho-ke-hoach-2016.txt',
    directive: '49-CT/TW',
    yes: ['2. Rà soát', '3. Chăm lo', '4. Phát huy', '5. Mặt trận'],
    no: ['6. Lực lượng'],
  },
  {
    plan: 'ldld-huyen-nghia-hanh-ke-hoach-2022.docx',
    directive: '21/KH-LĐLĐ',
    yes: ['Tổ chức học tập', 'Hướng dẫn công đoàn', 'Mỗi năm LĐLĐ', 'Tiếp tục mô hình', '2. LĐLĐ các huyện'],
    no: [],
  },
  {
    plan: 'ubnd-huyen-thap-muoi-ke-hoach-2019.txt',
    directive: '49-CT/TW',
    yes: [],
    no: ['1. Nâng cao', '2. Rà soát', '3. Chăm lo', '4. Phát huy', '5. Mặt trận', '6. Lực lượng', 'Ban Dân vận'],
  },
  {
    plan: 'ldld-huyen-nghia-hanh-ke-hoach-2022.docx',
    directive: '49-CT/TW',
    yes: [],
    no: ['1. Nâng cao', '2. Rà soát', '3. Chăm lo', '4. Phát huy', '5. Mặt trận', '6. Lực lượng', 'Ban Dân vận'],
  },
];
