// The words that the generator makes its corpora of. Agencies, provinces and communes are real ones, so that the
// corpora bind against the repository's own registry; the tasks are made up.
#ifndef NQC_BENCHMARK_VOCABULARY_H
#define NQC_BENCHMARK_VOCABULARY_H

#define COUNT_OF(list) ((int)(sizeof(list) / sizeof((list)[0])))

/// One thing said in both languages of the corpus.
typedef struct {
  const char *vi, *en;
} Words;

/// A body that presides over tasks, with the subjects it answers for.
typedef struct {
  const char *code, *name;
  Words subjects[8];
} Agency;

static const Agency agencies[] = {
  {"BKHCN", "Bộ Khoa học và Công nghệ",
   {{"nền tảng định danh tổ chức", "organisation identity platform"},
    {"hạ tầng tính toán hiệu năng cao", "high-performance computing infrastructure"},
    {"sàn giao dịch công nghệ vùng", "regional technology exchange"},
    {"mạng lưới trung tâm đổi mới sáng tạo", "network of innovation centres"},
    {"phòng thí nghiệm bán dẫn dùng chung", "shared semiconductor laboratory"},
    {"kho dữ liệu sở hữu trí tuệ", "intellectual property data store"},
    {"vùng phủ sóng 5G nông thôn", "rural 5G coverage"},
    {"quỹ đầu tư mạo hiểm công nghệ", "technology venture fund"}}},
  {"BTC", "Bộ Tài chính",
   {{"cơ chế phân bổ vốn đầu tư công", "public investment allocation"},
    {"hóa đơn điện tử khởi tạo từ máy tính tiền", "cash-register e-invoices"},
    {"cơ sở dữ liệu giá quốc gia", "national price database"},
    {"quản lý tài sản công dôi dư", "surplus public property"},
    {"dự toán ngân sách trung hạn", "medium-term budget estimates"},
    {"hệ thống đấu thầu qua mạng", "online procurement system"},
    {"hải quan số tại cửa khẩu", "digital customs at border gates"},
    {"thống kê hộ kinh doanh cá thể", "household business statistics"}}},
  {"BCA", "Bộ Công an",
   {{"dữ liệu dân cư gắn mã định danh", "population data with identity codes"},
    {"tài khoản định danh điện tử mức 2", "level-2 electronic identity accounts"},
    {"trung tâm chỉ huy giao thông", "traffic command centre"},
    {"phòng cháy tại khu dân cư cũ", "fire prevention in old quarters"},
    {"căn cước cho người cao tuổi", "identity cards for the elderly"},
    {"giám sát an toàn dữ liệu cá nhân", "personal data protection supervision"},
    {"địa bàn không ma túy", "drug-free localities"},
    {"cấp lý lịch tư pháp trực tuyến", "online criminal records"}}},
  {"BNV", "Bộ Nội vụ",
   {{"vị trí việc làm cấp xã", "commune-level job positions"},
    {"hồ sơ điện tử cán bộ, công chức", "electronic personnel files"},
    {"chỉ số cải cách hành chính", "administrative reform index"},
    {"lưu trữ điện tử lịch sử", "historical electronic archives"},
    {"trợ cấp người có công", "allowances for people of merit"},
    {"sàn giao dịch việc làm", "job exchange"},
    {"địa giới đơn vị hành chính mới", "boundaries of new administrative units"},
    {"đánh giá công chức theo kết quả", "results-based staff appraisal"}}},
  {"BTP", "Bộ Tư pháp",
   {{"rà soát văn bản quy phạm pháp luật", "review of legal normative documents"},
    {"trợ giúp pháp lý lưu động", "mobile legal aid"},
    {"công chứng điện tử", "electronic notarisation"},
    {"thi hành án dân sự trực tuyến", "online civil judgment enforcement"},
    {"dữ liệu hộ tịch điện tử", "electronic civil status data"},
    {"hòa giải ở cơ sở", "grassroots conciliation"},
    {"cổng pháp luật quốc gia", "national law portal"},
    {"đăng ký biện pháp bảo đảm", "registration of security measures"}}},
  {"BXD", "Bộ Xây dựng",
   {{"nhà ở xã hội cho công nhân", "social housing for workers"},
    {"tuyến đường ven biển", "coastal road"},
    {"hệ thống chống ngập đô thị", "urban drainage and flood control"},
    {"cải tạo chung cư cũ cấp D", "renewal of grade-D apartment blocks"},
    {"bến thủy nội địa", "inland waterway landing"},
    {"dữ liệu quy hoạch đô thị", "urban planning data"},
    {"cầu dân sinh vùng sâu", "rural bridges in remote areas"},
    {"đường sắt kết nối cảng biển", "rail link to seaports"}}},
  {"BCT", "Bộ Công Thương",
   {{"cụm công nghiệp hỗ trợ", "supporting-industry cluster"},
    {"chợ dân sinh đạt chuẩn", "standard local markets"},
    {"điện mặt trời mái nhà tự dùng", "self-use rooftop solar power"},
    {"truy xuất nguồn gốc nông sản", "traceability of farm produce"},
    {"lưới điện nông thôn", "rural power grid"},
    {"xuất khẩu qua thương mại điện tử", "cross-border e-commerce exports"},
    {"trạm sạc xe điện công cộng", "public electric vehicle charging"},
    {"kho lạnh logistics vùng", "regional cold-chain logistics"}}},
  {"BGDDT", "Bộ Giáo dục và Đào tạo",
   {{"trường nội trú liên cấp biên giới", "border boarding schools"},
    {"học bạ số tiểu học", "digital primary school records"},
    {"phổ cập giáo dục mầm non", "universal early childhood education"},
    {"đào tạo kỹ sư bán dẫn", "training of semiconductor engineers"},
    {"phòng học bộ môn STEM", "STEM subject classrooms"},
    {"trung tâm học tập cộng đồng", "community learning centres"},
    {"đào tạo nghề chất lượng cao", "high-quality vocational training"},
    {"thư viện số dùng chung", "shared digital library"}}},
  {"BYT", "Bộ Y tế",
   {{"trạm y tế đạt chuẩn quốc gia", "standard commune health stations"},
    {"bệnh án điện tử liên thông", "interoperable medical records"},
    {"khám sức khỏe định kỳ toàn dân", "yearly check-ups for all"},
    {"tiêm chủng mở rộng trẻ em", "expanded child immunisation"},
    {"đấu thầu thuốc tập trung", "centralised medicine procurement"},
    {"cấp cứu ngoại viện", "pre-hospital emergency care"},
    {"chăm sóc người cao tuổi tại nhà", "home care for the elderly"},
    {"kiểm nghiệm an toàn thực phẩm", "food safety testing"}}},
  {"BNNMT", "Bộ Nông nghiệp và Môi trường",
   {{"số hóa hồ sơ địa chính", "digitised land records"},
    {"vùng trồng lúa phát thải thấp", "low-emission rice areas"},
    {"cảnh báo sớm sạt lở đất", "landslide early warning"},
    {"rừng ngập mặn phòng hộ", "protective mangrove forest"},
    {"thu gom rác thải nhựa", "plastic waste collection"},
    {"cấp nước sạch nông thôn", "rural clean water supply"},
    {"sản phẩm OCOP năm sao", "five-star OCOP products"},
    {"quan trắc chất lượng không khí", "air quality monitoring"}}},
  {"BVHTTDL", "Bộ Văn hóa, Thể thao và Du lịch",
   {{"bảo tồn di tích quốc gia đặc biệt", "conservation of special national relics"},
    {"thiết chế văn hóa thôn, bản", "village cultural facilities"},
    {"du lịch cộng đồng vùng cao", "highland community tourism"},
    {"số hóa di sản phi vật thể", "digitised intangible heritage"},
    {"sân thể thao xã, phường", "commune sports grounds"},
    {"thư viện lưu động", "mobile libraries"},
    {"liên hoan nghệ thuật dân gian", "folk art festival"},
    {"truyền thông chính sách cơ sở", "grassroots policy communication"}}},
  {"BNG", "Bộ Ngoại giao",
   {{"hợp tác cửa khẩu song phương", "bilateral border-gate cooperation"},
    {"bảo hộ công dân ở nước ngoài", "consular protection of citizens"},
    {"vận động viện trợ phi chính phủ", "non-governmental aid mobilisation"},
    {"dữ liệu người Việt ở nước ngoài", "data on overseas Vietnamese"},
    {"thỏa thuận quốc tế cấp tỉnh", "provincial international agreements"},
    {"ngoại giao kinh tế địa phương", "local economic diplomacy"},
    {"hợp pháp hóa lãnh sự trực tuyến", "online consular legalisation"},
    {"hội nghị xúc tiến đầu tư nước ngoài", "foreign investment promotion conference"}}},
  {"BQP", "Bộ Quốc phòng",
   {{"đường tuần tra biên giới", "border patrol roads"},
    {"khu kinh tế quốc phòng", "defence economic zones"},
    {"rà phá bom mìn sau chiến tranh", "post-war mine clearance"},
    {"quân y kết hợp dân y", "combined military and civil medicine"},
    {"tìm kiếm cứu nạn trên biển", "search and rescue at sea"},
    {"dân quân thường trực", "standing militia"},
    {"sản phẩm lưỡng dụng", "dual-use products"},
    {"giáo dục quốc phòng học sinh", "defence education of pupils"}}},
  {"BDTTG", "Bộ Dân tộc và Tôn giáo",
   {{"định canh đồng bào thiểu số", "settlement of minority communities"},
    {"nước sinh hoạt phân tán", "dispersed domestic water"},
    {"dạy tiếng dân tộc thiểu số", "teaching of minority languages"},
    {"người có uy tín trong cộng đồng", "community persons of prestige"},
    {"dữ liệu cơ sở tôn giáo", "data on religious establishments"},
    {"sinh kế dưới tán rừng", "under-canopy livelihoods"},
    {"nhà ở hộ dân tộc rất ít người", "housing of very small ethnic groups"},
    {"phụ nữ khởi nghiệp vùng cao", "highland women entrepreneurs"}}},
  {"NHNN", "Ngân hàng Nhà nước Việt Nam",
   {{"tín dụng xanh cho hợp tác xã", "green credit for cooperatives"},
    {"thanh toán không dùng tiền mặt", "cashless payment"},
    {"xử lý nợ xấu tồn đọng", "settlement of bad debts"},
    {"cho vay nhà ở xã hội", "social housing loans"},
    {"làm sạch tài khoản ngân hàng", "clean-up of bank accounts"},
    {"tài chính vi mô nông thôn", "rural microfinance"},
    {"kết nối dữ liệu thông tin tín dụng", "credit information links"},
    {"tiền gửi được bảo hiểm", "insured deposits"}}},
  {"TTCP", "Thanh tra Chính phủ",
   {{"kiểm soát tài sản, thu nhập", "control of assets and income"},
    {"giải quyết khiếu nại đông người", "settlement of group complaints"},
    {"thu hồi tài sản sau thanh tra", "recovery of assets after inspection"},
    {"tiếp công dân trực tuyến", "online reception of citizens"},
    {"dữ liệu kết luận thanh tra", "data on inspection conclusions"},
    {"phòng ngừa xung đột lợi ích", "prevention of conflicts of interest"},
    {"thanh tra dự án chậm tiến độ", "inspection of delayed projects"},
    {"đo lường cảm nhận tham nhũng", "measuring perceived corruption"}}},
  {"VPCP", "Văn phòng Chính phủ",
   {{"dịch vụ công trực tuyến toàn trình", "end-to-end online public services"},
    {"cắt giảm điều kiện kinh doanh", "reduction of business conditions"},
    {"trục liên thông văn bản", "document exchange axis"},
    {"cổng tham vấn chính sách", "policy consultation portal"},
    {"trung tâm phục vụ hành chính công", "public administration service centre"},
    {"báo cáo điện tử tới Thủ tướng", "electronic reporting to the Prime Minister"},
    {"đơn giản hóa thủ tục nội bộ", "simplified internal procedures"},
    {"trả kết quả không theo địa giới", "boundary-free delivery of results"}}},
};

/// What a task brings about: the head of its title, and the deliverable's type and title.
typedef struct {
  Words head;
  const char *type;
  const char *product;
  const char *authority;  ///< the agency that issues it, or null: not said
} Work;

static const Work works[] = {
  {{"Xây dựng nghị định về", "Draft the decree on"}, "decree", "Nghị định về", "CP"},
  {{"Ban hành thông tư hướng dẫn", "Issue the circular guiding"}, "circular", "Thông tư hướng dẫn", 0},
  {{"Phê duyệt đề án", "Approve the scheme for"}, "scheme", "Đề án", "TTG"},
  {{"Ban hành kế hoạch thực hiện", "Issue the plan for"}, "plan", "Kế hoạch thực hiện", 0},
  {{"Đưa vào vận hành hệ thống", "Put into operation the system for"}, "platform", "Hệ thống", 0},
  {{"Hoàn thành dự án đầu tư", "Complete the project on"}, "project", "Dự án đầu tư", 0},
  {{"Khởi công công trình phục vụ", "Start the works serving"}, "works", "Công trình phục vụ", 0},
  {{"Công bố bộ tiêu chuẩn về", "Publish the standards on"}, "standard", "Bộ tiêu chuẩn về", 0},
  {{"Lập báo cáo đánh giá", "Report on the evaluation of"}, "report", "Báo cáo đánh giá", 0},
  {{"Tổ chức tập huấn về", "Hold the training on"}, "training", "Khóa tập huấn về", 0},
  {{"Công bố danh mục", "Publish the list of"}, "list", "Danh mục", 0},
  {{"Ban hành hướng dẫn về", "Issue the guidance on"}, "guidance", "Hướng dẫn về", 0},
  {{"Trình Thủ tướng quyết định về", "Submit the decision on"}, "pm_decision", "Quyết định về", "TTG"},
  {{"Phê duyệt chương trình", "Approve the programme for"}, "programme", "Chương trình", "TTG"},
  {{"Ban hành quyết định về", "Issue the decision on"}, "ministry_decision", "Quyết định về", 0},
  {{"Lập tờ trình về", "Prepare the submission on"}, "submission", "Tờ trình về", "CP"},
  {{"Thành lập quỹ hỗ trợ", "Establish the fund for"}, "fund", "Quỹ hỗ trợ", 0},
  {{"Phê duyệt chiến lược", "Approve the strategy for"}, "strategy", "Chiến lược", "TTG"},
};

/// For whom or what, with a number in it.
static const Words scopes[] = {
  {"cho %d hộ nghèo", "for %d poor households"},
  {"cho %d doanh nghiệp nhỏ", "for %d small firms"},
  {"dành cho %d hợp tác xã", "for %d cooperatives"},
  {"phục vụ %d thôn, bản", "serving %d villages"},
  {"với %d bộ hồ sơ mẫu", "with %d sample files"},
  {"cho %d học viên", "for %d trainees"},
  {"gồm %d điểm kết nối", "of %d connection points"},
  {"quy mô %d hecta", "on %d hectares"},
  {"cho %d đơn vị sự nghiệp", "for %d public units"},
  {"trên %d tuyến thí điểm", "on %d pilot lines"},
  {"cho %d cán bộ cơ sở", "for %d local officials"},
  {"phục vụ %d nghìn dân", "serving %d thousand people"},
  {"với %d bộ chỉ số", "with %d indicators"},
  {"cho %d hộ kinh doanh", "for %d household businesses"},
  {"gồm %d hạng mục", "of %d items"},
  {"dành cho %d chuyên gia", "for %d experts"},
  {"cho %d cơ sở sản xuất", "for %d production sites"},
  {"với %d nhóm đối tượng", "with %d target groups"},
  {"phục vụ %d trường học", "serving %d schools"},
  {"cho %d tổ công nghệ cộng đồng", "for %d community technology teams"},
  {"trên %d nghìn bản ghi", "over %d thousand records"},
  {"gồm %d gói thầu", "of %d packages"},
  {"cho %d phụ nữ khởi nghiệp", "for %d women entrepreneurs"},
  {"dành cho %d khu dân cư", "for %d neighbourhoods"},
};

/// In what manner.
static const Words manners[] = {
  {"theo mô hình một cửa liên thông", "on the one-stop model"},
  {"bằng nguồn vốn sự nghiệp", "from recurrent funds"},
  {"theo phương thức đối tác công tư", "by public-private partnership"},
  {"trên nền tảng số dùng chung", "on the shared digital platform"},
  {"theo chuẩn dữ liệu mở", "to open data standards"},
  {"bằng hình thức đặt hàng", "by commissioning"},
  {"với sự giám sát của Mặt trận", "under the Front's supervision"},
  {"theo lộ trình ba bước", "in three steps"},
  {"trong khuôn khổ chương trình mục tiêu", "within the target programme"},
  {"bằng ngân sách trung ương", "from the central budget"},
  {"theo cơ chế khoán chi", "under lump-sum funding"},
  {"qua cổng dịch vụ công", "through the public service portal"},
  {"theo tiêu chí nông thôn mới", "to new-countryside criteria"},
  {"bằng vốn vay ưu đãi", "from preferential loans"},
  {"theo quy trình rút gọn", "by the shortened procedure"},
  {"trên địa bàn liên xã", "across communes"},
  {"với chữ ký số cá nhân", "with personal digital signatures"},
  {"theo hợp đồng dịch vụ công", "under public service contracts"},
  {"bằng nguồn xã hội hóa", "from private contributions"},
  {"theo mô hình liên kết vùng", "on the regional linkage model"},
  {"trong mạng truyền số liệu chuyên dùng", "on the dedicated data network"},
  {"theo định mức kinh tế - kỹ thuật mới", "to new technical norms"},
  {"bằng phương pháp đánh giá độc lập", "by independent evaluation"},
  {"với tỷ lệ đối ứng địa phương", "with local co-financing"},
};

/// A province or city with six of its communes and wards.
typedef struct {
  const char *vi, *en;
  const char *communes[6];
} Province;

static const Province provinces[] = {
  {"Hà Nội", "Hanoi",
   {"phường Phúc Lợi", "phường Khương Đình", "phường Phú Diễn", "xã Quảng Oai", "xã Hưng Đạo", "xã Phượng Dực"}},
  {"Cao Bằng", "Cao Bang",
   {"xã Lý Bôn", "xã Hưng Đạo", "xã Hà Quảng", "xã Quang Long", "xã Nam Tuấn", "xã Thành Công"}},
  {"Tuyên Quang", "Tuyen Quang",
   {"xã Khâu Vai", "xã Lao Chải", "xã Pà Vầy Sủ", "xã Tiên Yên", "xã Tri Phú", "phường Bình Thuận"}},
  {"Điện Biên", "Dien Bien",
   {"xã Mường Nhé", "xã Chà Tở", "xã Na Son", "xã Sáng Nhè", "xã Búng Lao", "xã Thanh An"}},
  {"Lai Châu", "Lai Chau",
   {"xã Tả Lèng", "xã Thu Lũm", "xã Bum Nưa", "xã Nậm Tăm", "xã Sì Lở Lầu", "xã Nậm Sỏ"}},
  {"Sơn La", "Son La",
   {"xã Quỳnh Nhai", "xã Mường La", "xã Mường Cơi", "xã Đoàn Kết", "xã Mai Sơn", "xã Chiềng Sơ"}},
  {"Lào Cai", "Lao Cai",
   {"xã Bản Xèo", "xã Bảo Thắng", "xã Võ Lao", "xã Mường Lai", "xã Púng Luông", "xã Văn Chấn"}},
  {"Thái Nguyên", "Thai Nguyen",
   {"xã Ba Bể", "xã Quảng Bạch", "phường Phan Đình Phùng", "xã Bình Yên", "xã Sảng Mộc", "phường Phúc Thuận"}},
  {"Lạng Sơn", "Lang Son",
   {"xã Tân Tiến", "xã Thiện Long", "xã Ba Sơn", "xã Tân Tri", "xã Thiện Tân", "xã Lộc Bình"}},
  {"Quảng Ninh", "Quang Ninh",
   {"phường Hà Lầm", "phường Quang Hanh", "xã Hoành Mô", "xã Quảng Hà", "xã Quảng La", "phường Đông Mai"}},
  {"Bắc Ninh", "Bac Ninh",
   {"xã Phúc Hòa", "xã Cẩm Lý", "xã Yên Định", "xã Hợp Thịnh", "phường Đào Viên", "phường Song Liễu"}},
  {"Phú Thọ", "Phu Tho",
   {"xã Liên Sơn", "xã Yên Phú", "xã Hiền Lương", "xã Phú Khê", "xã Yên Sơn", "xã Đại Đình"}},
  {"Hải Phòng", "Hai Phong",
   {"phường Trần Nhân Tông", "xã Kim Thành", "xã Yết Kiêu", "xã Nam Thanh Miện", "phường Thủy Nguyên", "xã Tiên Lãng"}},
  {"Hưng Yên", "Hung Yen",
   {"xã Phụng Công", "xã Việt Tiến", "xã Quỳnh Phụ", "xã Đông Hưng", "xã Tây Thái Ninh", "xã Vũ Quý"}},
  {"Ninh Bình", "Ninh Binh",
   {"phường Lê Hồ", "xã Nhân Hà", "xã Đồng Thịnh", "xã Xuân Giang", "phường Yên Sơn", "xã Khánh Hội"}},
  {"Thanh Hóa", "Thanh Hoa",
   {"xã Trung Thành", "xã Linh Sơn", "xã Yên Phú", "xã Tân Ninh", "xã Nga Thắng", "xã Quảng Chính"}},
  {"Nghệ An", "Nghe An",
   {"xã Quỳ Châu", "xã Yên Hòa", "phường Hoàng Mai", "xã Tân An", "xã Vân Du", "xã Thần Lĩnh"}},
  {"Hà Tĩnh", "Ha Tinh",
   {"xã Sơn Hồng", "xã Vũ Quang", "xã Gia Hanh", "xã Lộc Hà", "xã Thiên Cầm", "xã Kỳ Văn"}},
  {"Quảng Trị", "Quang Tri",
   {"xã Kim Điền", "xã Tân Gianh", "xã Trường Sơn", "phường Nam Đông Hà", "xã A Dơi", "xã Hiếu Giang"}},
  {"Huế", "Hue",
   {"phường Vỹ Dạ", "phường Phong Điền", "phường Phong Quảng", "phường Mỹ Thượng", "phường Hương Thủy", "xã Phú Lộc"}},
  {"Đà Nẵng", "Da Nang",
   {"phường Sơn Trà", "phường Hội An Tây", "xã Phú Thuận", "xã Quế Phước", "xã Thăng Bình", "xã Trà Leng"}},
  {"Quảng Ngãi", "Quang Ngai",
   {"xã Đông Sơn", "xã Trà Giang", "xã Thiện Tín", "xã Ba Tô", "xã Bờ Y", "xã Kon Braih"}},
  {"Gia Lai", "Gia Lai",
   {"phường Bồng Sơn", "xã Tây Sơn", "xã Vân Canh", "xã Ia Băng", "xã Đức Cơ", "xã Ya Hội"}},
  {"Khánh Hòa", "Khanh Hoa",
   {"phường Cam Ranh", "xã Vạn Thắng", "xã Khánh Vĩnh", "xã Suối Hiệp", "xã Bác Ái", "xã Ninh Hải"}},
  {"Đắk Lắk", "Dak Lak",
   {"xã Xuân Lãnh", "phường Phú Yên", "xã Ea Hiao", "xã Cuôr Đăng", "xã M’Drắk", "xã Vụ Bổn"}},
  {"Lâm Đồng", "Lam Dong",
   {"xã Phan Rí Cửa", "xã Hàm Thạnh", "xã Tân Hải", "xã Nam Đà", "phường B’Lao", "xã Tà Năng"}},
  {"Đồng Nai", "Dong Nai",
   {"xã Bình Tân", "phường An Lộc", "phường Chơn Thành", "xã Đak Lua", "xã Bình Minh", "xã An Phước"}},
  {"Hồ Chí Minh", "Ho Chi Minh",
   {"phường Long Nguyên", "xã Long Sơn", "phường Bến Thành", "phường Tân Sơn Nhất", "phường Xóm Chiếu", "xã Bình Mỹ"}},
  {"Tây Ninh", "Tay Ninh",
   {"xã Tân Hội", "phường Gò Dầu", "xã Hưng Điền", "xã Bình Thành", "xã Bình Đức", "xã Phước Lý"}},
  {"Đồng Tháp", "Dong Thap",
   {"xã Hưng Thạnh", "phường Nhị Quý", "xã Bình Ninh", "phường Mỹ Trà", "xã An Long", "xã Bình Thành"}},
  {"Vĩnh Long", "Vinh Long",
   {"xã Phú Phụng", "xã Lộc Thuận", "phường Long Đức", "xã Cầu Ngang", "phường Phước Hậu", "xã Hòa Hiệp"}},
  {"An Giang", "An Giang",
   {"xã Nhơn Hội", "xã Vĩnh Thạnh Trung", "xã Bình Hòa", "phường Tô Châu", "xã Thạnh Đông", "xã Đông Thái"}},
  {"Cần Thơ", "Can Tho",
   {"phường Thới An Đông", "xã Thới Hưng", "xã Đông Phước", "xã Lương Tâm", "xã An Ninh", "xã Ngọc Tố"}},
  {"Cà Mau", "Ca Mau",
   {"xã Vĩnh Lộc", "xã Vĩnh Mỹ", "phường An Xuyên", "xã Trí Phải", "xã Tân Hưng", "xã Đất Mới"}},
};

/// What a task's description is put together from.
static const char *const sentences[] = {
  "Cơ quan chủ trì lập kế hoạch chi tiết, phân công rõ người chịu trách nhiệm từng hạng mục.",
  "Kết quả từng quý được đối chiếu với số liệu của địa phương trước khi tổng hợp.",
  "Hồ sơ được lưu trên hệ thống quản lý văn bản, có chữ ký số của người đứng đầu.",
  "Danh mục đối tượng được lập từ cấp xã, niêm yết công khai trong mười ngày làm việc.",
  "Mọi chậm trễ quá mười ngày phải báo cáo bằng văn bản kèm nguyên nhân.",
  "Dữ liệu được chia sẻ qua nền tảng tích hợp quốc gia theo mã định danh thống nhất.",
  "Đơn vị tư vấn được lựa chọn qua mạng, hợp đồng theo kết quả đầu ra.",
  "Giá trị hiện trạng lấy theo niên giám thống kê năm 2024.",
  "Việc nghiệm thu có đại diện người dân thụ hưởng cùng ký biên bản.",
  "Phương án dự phòng áp dụng khi thiên tai làm gián đoạn thi công.",
  "Chi phí vận hành ba năm đầu do ngân sách địa phương cân đối.",
  "Bộ công cụ khảo sát gồm phiếu giấy và biểu mẫu điện tử bằng tiếng Việt, tiếng Thái, tiếng Mông.",
  "Các kiến nghị phát sinh được phân loại trong năm ngày và trả lời trong ba mươi ngày.",
  "Tài liệu hướng dẫn được dịch sang tiếng dân tộc thiểu số ở những xã có yêu cầu.",
  "Số liệu mật không đưa vào hệ thống này.",
  "Mỗi mốc hoàn thành phải có văn bản ghi số, ngày ban hành.",
  "Cơ quan phối hợp cử đầu mối thường trực, trả lời ý kiến trong bảy ngày.",
  "Định mức chi thực hiện theo thông tư hiện hành của Bộ Tài chính.",
  "Kết quả được công bố trên cổng thông tin điện tử của cơ quan chủ trì.",
  "Sau khi kết thúc, tài sản hình thành được bàn giao cho chính quyền cấp xã quản lý.",
};

/// Two steps of a task: an early one and a late one.
typedef struct {
  const char *id;
  Words title;
} Step;

static const Step early_steps[] = {
  {"draft", {"Gửi dự thảo lấy ý kiến các cơ quan", "Draft sent out for comment"}},
  {"survey", {"Nghiệm thu kết quả khảo sát hiện trạng", "Survey accepted"}},
  {"kickoff", {"Ký quyết định thành lập tổ công tác", "Working group set up"}},
  {"design", {"Phê duyệt thiết kế chi tiết", "Detailed design approved"}},
  {"budget", {"Giao dự toán kinh phí năm đầu", "First year's budget allotted"}},
  {"contract", {"Ký hợp đồng với nhà thầu", "Contract signed"}},
};

static const Step late_steps[] = {
  {"submit", {"Trình hồ sơ tới cấp có thẩm quyền", "File submitted for decision"}},
  {"pilot", {"Tổng kết đợt thí điểm", "Pilot concluded"}},
  {"acceptance", {"Nghiệm thu giai đoạn hai", "Second stage accepted"}},
  {"review", {"Công bố báo cáo sơ kết", "Interim review published"}},
  {"audit", {"Hoàn tất kiểm toán độc lập", "Independent audit completed"}},
  {"handover", {"Bàn giao tài liệu kỹ thuật", "Technical documents handed over"}},
};

/// How an indicator is measured, and between which values. Values are whole numbers, or tenths where `decimals` is 1.
typedef struct {
  const char *measure;
  Words unit;  ///< null for percentages
  const char *direction;
  int low, high;
  int decimals;
} Figures;

/// An indicator that is spelled out where it is used.
typedef struct {
  const char *id;
  Words title;
  Figures figures;
  const char *method;
} Indicator;

static const Indicator indicators[] = {
  {"people", {"Số người được tập huấn", "Number of people trained"},
   {"count", {"người", "people"}, "increase", 20, 1900, 0},
   "đếm theo danh sách cấp chứng nhận"},
  {"sites", {"Số cơ sở đạt chuẩn", "Number of sites meeting the standard"},
   {"count", {"cơ sở", "sites"}, "increase", 5, 400, 0},
   "đếm quyết định công nhận còn hiệu lực"},
  {"files", {"Số hồ sơ được số hóa", "Number of files digitised"},
   {"count", {"hồ sơ", "files"}, "increase", 800, 60000, 0},
   "đếm bản ghi đã ký số"},
  {"money", {"Tổng vốn giải ngân", "Total disbursement"},
   {"money", {"tỷ đồng", "billion VND"}, "increase", 30, 4800, 0},
   "cộng chứng từ kho bạc trong kỳ"},
  {"share", {"Tỷ lệ hộ được thụ hưởng", "Share of households reached"},
   {"percent", {0, 0}, "increase", 120, 960, 1},
   "số hộ thụ hưởng / tổng số hộ × 100"},
  {"ontime", {"Tỉ lệ hồ sơ giải quyết đúng hạn", "Share of files settled on time"},
   {"percent", {0, 0}, "increase", 450, 990, 1},
   "số hồ sơ đúng hạn / tổng số hồ sơ × 100"},
  {"days", {"Thời gian giải quyết bình quân", "Mean time to settle"},
   {"duration", {"ngày", "days"}, "decrease", 3, 45, 0},
   "tổng số ngày / số hồ sơ"},
  {"late", {"Tỷ lệ hồ sơ trễ hạn", "Share of files settled late"},
   {"percent", {0, 0}, "decrease", 10, 280, 1},
   "số hồ sơ trễ hạn / tổng số hồ sơ × 100"},
  {"rank", {"Thứ hạng trong bảng xếp hạng toàn quốc", "Rank in the national table"},
   {"rank", {"hạng", "rank"}, "decrease", 3, 34, 0},
   "theo bảng xếp hạng công bố hằng năm"},
  {"index", {"Chỉ số hài lòng của người dân", "Index of public satisfaction"},
   {"index", {"điểm", "points"}, "increase", 520, 960, 1},
   "điểm trung bình có trọng số của phiếu khảo sát"},
  {"doctors", {"Số bác sĩ trên một vạn dân", "Number of doctors per ten thousand people"},
   {"ratio", {"bác sĩ/vạn dân", "doctors per ten thousand"}, "increase", 60, 190, 1},
   "số bác sĩ / dân số × 10000"},
  {"uptime", {"Tỷ lệ thời gian hệ thống sẵn sàng", "Share of time available"},
   {"percent", {0, 0}, "maintain", 950, 995, 1},
   "số giờ sẵn sàng / tổng số giờ × 100"},
};

/// A KPI template of `KPITemplates/bench.yaml`, with the local id that its KPIs have under their tasks.
typedef struct {
  const char *id, *local;
  Figures figures;
} Template;

static const Template templates[] = {
  {"bm-on-time", "rate", {"percent", {0, 0}, "increase", 420, 985, 1}},
  {"bm-coverage", "coverage", {"percent", {0, 0}, "increase", 100, 970, 1}},
  {"bm-digital-coverage", "digital", {"percent", {0, 0}, "increase", 80, 940, 1}},
  {"bm-disbursed", "disbursed", {"percent", {0, 0}, "increase", 300, 980, 1}},
  {"bm-processing-time", "time", {"duration", {"ngày", "days"}, "decrease", 2, 60, 0}},
  {"bm-people", "trained", {"count", {"người", "people"}, "increase", 15, 2400, 0}},
  {"bm-investment", "investment", {"money", {"tỷ đồng", "billion VND"}, "increase", 10, 5200, 0}},
};

/// Where figures come from.
static const char *const yearbooks[] = {
  "Niên giám thống kê", "Báo cáo tổng kết năm", "Cơ sở dữ liệu chuyên ngành", "Báo cáo kiểm tra định kỳ",
  "Kết quả khảo sát độc lập", "Hệ thống báo cáo điện tử",
};

static const char *const tag_words[] = {
  "thể chế", "hạ tầng", "nhân lực", "chuyển đổi số", "vùng cao", "đô thị", "biên giới", "an sinh", "môi trường",
  "dữ liệu",
};

static const char *const bases[] = {"71/NQ-CP", "281/NQ-CP", "138/NQ-CP", "24/CT-TTg", "1131/QĐ-TTg"};

/// What groups of tasks are about.
static const Words fields[] = {
  {"Hoàn thiện khung pháp lý", "Legal framework"},
  {"Hạ tầng kỹ thuật và hạ tầng số", "Technical and digital infrastructure"},
  {"Nguồn nhân lực và đào tạo", "Human resources and training"},
  {"Cải cách thủ tục hành chính", "Administrative procedures"},
  {"An sinh xã hội và giảm nghèo", "Social security and poverty reduction"},
  {"Tài chính, ngân sách và đầu tư", "Finance, budget and investment"},
  {"Môi trường và thích ứng khí hậu", "Environment and climate adaptation"},
  {"Văn hóa, giáo dục và y tế cơ sở", "Culture, education and local health care"},
  {"Dữ liệu và dịch vụ công", "Data and public services"},
  {"Kiểm tra, giám sát và đánh giá", "Inspection, supervision and evaluation"},
};

#endif
