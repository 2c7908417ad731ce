/**
 * Plans on subjects of which the sample corpus holds nothing: whatever `derive` lists for them in substance is a false alarm. Invented, by
 * district and commune bodies of the corpus's three provinces, so that rank, place and time let every central and provincial paper through.
 */
const STATE = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc';

const plan = (body, symbol, place, date, title, lead, parts) => {
  const [year, month, day] = date.split('-');
  return [
    `${body.toUpperCase()}\nSố: ${symbol}\n\n${STATE}\n${place}, ngày ${day} tháng ${month} năm ${year}`,
    `KẾ HOẠCH\n${title}`,
    lead,
    ...parts,
    'Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nNguyễn Văn Mẫu',
  ].join('\n\n');
};

export const unrelatedPlans = [
  plan(
    'Ủy ban nhân dân huyện Nghĩa Hành',
    '201/KH-UBND',
    'Nghĩa Hành',
    '2022-09-12',
    'Tiêm phòng vắc xin cho đàn gia súc, gia cầm đợt II năm 2022',
    'Để chủ động khống chế dịch lở mồm long móng và cúm gia cầm, Ủy ban nhân dân huyện ban hành Kế hoạch như sau:',
    [
      'I. CHỈ TIÊU\n1. Tiêm vắc xin lở mồm long móng cho 12.400 con trâu, bò; tụ huyết trùng cho 9.800 con lợn nái và đực giống.\n2. Tiêm cúm H5N1 cho 160.000 con gà, vịt đẻ; tỷ lệ đạt trên 80% tổng đàn trong diện tiêm.',
      'II. BIỆN PHÁP KỸ THUẬT\n1. Vắc xin bảo quản lạnh từ 2 đến 8 độ C từ kho đến điểm tiêm; lọ đã mở chỉ dùng trong ngày.\n2. Không tiêm cho con đang ốm, mới đẻ dưới 15 ngày; sau tiêm 14 ngày mới xuất bán.\n3. Phun hóa chất khử trùng chuồng trại, chợ bán gia cầm mỗi tuần hai lần.',
      'III. KINH PHÍ\nNgân sách huyện chi 412 triệu đồng mua vắc xin và trả công thú y viên 6.500 đồng một mũi tiêm.',
    ],
  ),
  plan(
    'Ủy ban nhân dân huyện Thanh Sơn',
    '88/KH-UBND',
    'Thanh Sơn',
    '2019-03-05',
    'Tổ chức Giải bóng chuyền nam, nữ và kéo co huyện năm 2019',
    'Chào mừng ngày Thể thao Việt Nam 27/3, Ủy ban nhân dân huyện tổ chức giải như sau:',
    [
      'I. NỘI DUNG THI ĐẤU\n1. Bóng chuyền nam, nữ sáu người; mỗi đội đăng ký 10 vận động viên, có giấy khám sức khỏe.\n2. Kéo co tám người, tổng trọng lượng đội nam không quá 520 kg.',
      'II. THỂ THỨC\n1. Chia bảng đấu vòng tròn một lượt, hai đội đầu bảng vào bán kết.\n2. Luật thi đấu của Tổng cục Thể dục thể thao; bóng Động Lực, lưới cao 2,43 m cho nam và 2,24 m cho nữ.',
      'III. GIẢI THƯỞNG\nCờ, cúp và 5 triệu đồng cho đội nhất; 3 triệu đồng đội nhì; hai giải ba mỗi giải 2 triệu đồng. Khai mạc 7 giờ 30 ngày 24/3 tại sân vận động huyện.',
    ],
  ),
  plan(
    'Ủy ban nhân dân huyện Thanh Sơn',
    '140/KH-UBND',
    'Thanh Sơn',
    '2020-11-02',
    'Phòng cháy, chữa cháy rừng mùa khô 2020 - 2021',
    'Mùa khô năm nay dự báo hanh kéo dài, nguy cơ cháy rừng cấp IV, cấp V, Ủy ban nhân dân huyện ban hành Kế hoạch như sau:',
    [
      'I. VÙNG TRỌNG ĐIỂM\nRừng keo và bạch đàn dưới bốn tuổi tại các xã Thượng Cửu, Đông Cửu, Tân Lập; 1.860 ha rừng tự nhiên giáp ranh Hòa Bình.',
      'II. CÔNG TRÌNH, THIẾT BỊ\n1. Làm mới 14 km đường băng cản lửa rộng 10 m; phát dọn thực bì trước tháng 12.\n2. Mua 30 máy thổi gió, 200 bàn dập lửa; đặt chòi canh tại đồi Măng, suối Rồng.',
      'III. TRỰC CHÁY\n1. Kiểm lâm trực 24/24 giờ khi cấp dự báo từ IV trở lên; phát hiện khói phải báo trong 15 phút.\n2. Đốt nương phải báo trước, đốt vào lúc lặng gió, trước 9 giờ sáng hoặc sau 16 giờ.',
    ],
  ),
  plan(
    'Ủy ban nhân dân huyện Tháp Mười',
    '95/KH-UBND',
    'Tháp Mười',
    '2023-05-18',
    'Đo đạc, lập hồ sơ địa chính và số hóa bản đồ năm 2023',
    'Ủy ban nhân dân huyện ban hành Kế hoạch đo đạc địa chính như sau:',
    [
      'I. KHỐI LƯỢNG\n1. Đo mới 4.200 ha ở tỷ lệ 1/2000; chỉnh lý 9.600 thửa biến động.\n2. Quét 31.000 trang hồ sơ cấp giấy chứng nhận, nhập vào phần mềm VBDLIS.',
      'II. KỸ THUẬT\n1. Lưới khống chế đo vẽ bằng GNSS, sai số vị trí điểm không quá 5 cm; hệ tọa độ VN-2000, kinh tuyến trục 105 độ.\n2. Bản đồ nghiệm thu hai cấp, lưu dạng DGN và Shapefile.',
      'III. TIẾN ĐỘ\nNgoại nghiệp xong trong quý III, nội nghiệp xong tháng 11; nhà thầu bảo hành dữ liệu 24 tháng.',
    ],
  ),
  plan(
    'Ủy ban nhân dân huyện Nghĩa Hành',
    '310/KH-UBND',
    'Nghĩa Hành',
    '2021-12-20',
    'Tuyển chọn và gọi công dân nhập ngũ năm 2022',
    'Ủy ban nhân dân huyện giao chỉ tiêu tuyển quân như sau:',
    [
      'I. TIÊU CHUẨN\n1. Công dân nam từ đủ 18 đến hết 25 tuổi; học vấn từ lớp 8 trở lên; sức khỏe loại 1, 2, 3.\n2. Không tuyển người cận thị trên 1,5 đi-ốp, người có hình xăm trên mặt, cổ.',
      'II. CÁC BƯỚC\n1. Sơ tuyển tại xã từ ngày 27/12 đến 31/12; khám tuyển tại trung tâm y tế huyện ba ngày đầu tháng 01.\n2. Phát lệnh gọi nhập ngũ trước ngày 25/01; giao quân ngày 15/02 tại sân vận động.',
      'III. QUÂN TRANG\nPhòng Tài chính cấp tiền tàu xe, ăn thêm 60.000 đồng một người một ngày; Ban Chỉ huy quân sự nhận và phát quân trang ba ngày trước giao quân.',
    ],
  ),
  plan(
    'Ủy ban nhân dân xã Võ Miếu',
    '36/KH-UBND',
    'Võ Miếu',
    '2025-08-22',
    'Trồng và chăm sóc cây ăn quả có múi giai đoạn 2025 - 2027',
    'Ủy ban nhân dân xã ban hành Kế hoạch phát triển cây có múi như sau:',
    [
      'I. DIỆN TÍCH, GIỐNG\n1. Trồng mới 40 ha bưởi Diễn, cam Xã Đoài trên đất đồi dốc dưới 15 độ.\n2. Cây ghép trên gốc bưởi chua, cao từ 60 cm, sạch bệnh vàng lá gân xanh và tristeza.',
      'II. CANH TÁC\n1. Đào hố 60 x 60 x 60 cm, bón lót 30 kg phân chuồng hoai, 1 kg lân; mật độ 500 cây một héc-ta.\n2. Tưới nhỏ giọt mùa khô; bao quả từ tháng 6 phòng ruồi đục quả; cắt tỉa sau thu hoạch.',
      'III. TIÊU THỤ\nHợp tác xã gắn tem truy xuất, bán qua sàn điện tử và chợ đầu mối Việt Trì.',
    ],
  ),
  plan(
    'Ủy ban nhân dân huyện Tháp Mười',
    '12/KH-UBND',
    'Tháp Mười',
    '2018-01-16',
    'Nạo vét kênh nội đồng và tu sửa trạm bơm vụ Đông Xuân',
    'Ủy ban nhân dân huyện ban hành Kế hoạch thủy lợi nội đồng như sau:',
    [
      'I. CÔNG TRÌNH\n1. Nạo vét 22 tuyến kênh, tổng dài 61 km, khối lượng 410.000 m3; mặt kênh 6 m, đáy âm 1,5 m.\n2. Thay 9 mô-tơ, 4 tủ điện trạm bơm; gia cố đê bao ô 17 chống lũ tháng tám.',
      'II. THI CÔNG\n1. Dùng xáng cạp gầu 0,8 m3; đất nạo vét đắp bờ, không đổ lên lúa.\n2. Cắt điện, hạ nước theo lịch trạm bơm; nghiệm thu cao trình từng 100 m.',
      'III. VỐN\nThủy lợi phí cấp bù 7,3 tỷ đồng; phần còn lại đối ứng của tổ hợp tác bơm tưới.',
    ],
  ),
  plan(
    'Ủy ban nhân dân huyện Thanh Sơn',
    '61/KH-UBND',
    'Thanh Sơn',
    '2018-05-28',
    'Bảo đảm trật tự an toàn giao thông và xử lý điểm đen tai nạn trên Quốc lộ 32',
    'Ủy ban nhân dân huyện ban hành Kế hoạch như sau:',
    [
      'I. HẠ TẦNG\n1. Lắp 18 gương cầu lồi, sơn lại vạch giảm tốc tại dốc Bãi Chạo; dời biển báo bị che khuất.\n2. Rào chắn bốn lối rẽ tự mở; đặt đèn vàng nhấp nháy tại ngã ba Thục Luyện.',
      'II. TUẦN TRA\n1. Kiểm tra nồng độ cồn, xe quá tải, xe hết niên hạn; cân lưu động ba ca mỗi ngày.\n2. Tạm giữ xe tự chế; xử phạt lái xe không có giấy phép, chở quá số người.',
      'III. CỨU HỘ\nTrạm y tế dọc tuyến có túi sơ cứu, cáng; xe cấp cứu đến hiện trường trong 20 phút.',
    ],
  ),
  plan(
    'Ủy ban nhân dân huyện Nghĩa Hành',
    '77/KH-UBND',
    'Nghĩa Hành',
    '2020-04-27',
    'Dạy bơi và phòng, chống đuối nước cho trẻ em trong dịp hè năm 2020',
    'Ủy ban nhân dân huyện ban hành Kế hoạch như sau:',
    [
      'I. LỚP BƠI\n1. Mở 24 lớp cho 720 học sinh từ 7 đến 14 tuổi; mỗi lớp 12 buổi, hai giáo viên và một nhân viên cứu hộ.\n2. Bể di động 6 x 12 m đặt tại bốn trường; nước thay lọc hằng ngày, độ pH từ 7,2 đến 7,6.',
      'II. NƠI NGUY HIỂM\nCắm biển cấm tắm tại 33 bến sông, hố lấy đất; rào giếng, ao quanh trường mầm non.',
      'III. CẤP CỨU\nTập huấn hô hấp nhân tạo, ép tim ngoài lồng ngực cho 60 giáo viên; trang bị phao tròn, sào cứu.',
    ],
  ),
  plan(
    'Ủy ban nhân dân huyện Tháp Mười',
    '150/KH-UBND',
    'Tháp Mười',
    '2022-07-08',
    'Phát triển du lịch Gò Tháp và tuyến tham quan đồng sen',
    'Ủy ban nhân dân huyện ban hành Kế hoạch phát triển du lịch như sau:',
    [
      'I. SẢN PHẨM\n1. Tuyến xuồng ba lá ngắm sen 4 km, chạy từ 5 giờ 30 đến 17 giờ; giá vé 40.000 đồng.\n2. Bốn nhà nghỉ tại vườn đạt tiêu chuẩn homestay ASEAN, thực đơn cơm sen, cá lóc nướng.',
      'II. HẠ TẦNG\nBến tàu, bãi đỗ 60 xe, nhà vệ sinh; wifi tại cổng khu di tích; biển chỉ dẫn song ngữ.',
      'III. QUẢNG BÁ\nVideo 90 giây trên mạng xã hội; đón ba đoàn lữ hành khảo sát; mục tiêu 180.000 lượt khách, doanh thu 65 tỷ đồng.',
    ],
  ),
];
