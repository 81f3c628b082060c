// Putting a file together: text, keys in the file's language, and the values that stand behind them.
#ifndef NQC_BENCHMARK_WRITING_H
#define NQC_BENCHMARK_WRITING_H

#include <errno.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "chance.h"
#include "days.h"
#include "vocabulary.h"

static _Noreturn void fail(const char *what, const char *path) {
  fprintf(stderr, "generate: %s %s: %s\n", what, path, strerror(errno));
  exit(1);
}

static char *text;
static size_t length, capacity;

static void reserve(size_t more) {
  if (length + more <= capacity) return;
  capacity = (length + more) * 2;
  text = realloc(text, capacity);
  if (!text) fail("no memory for", "a file");
}

static void put(const char *words) {
  size_t count = strlen(words);
  reserve(count);
  memcpy(text + length, words, count);
  length += count;
}

#if defined(__GNUC__)
__attribute__((format(printf, 1, 2)))
#endif
static void putf(const char *format, ...) {
  reserve(2048);
  va_list arguments;
  va_start(arguments, format);
  length += (size_t)vsnprintf(text + length, 2048, format, arguments);
  va_end(arguments);
}

static void indent(int columns) {
  for (int i = 0; i < columns; i++) put(" ");
}

static void write_file(const char *folder, const char *name) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s", folder, name);
  FILE *file = fopen(path, "wb");
  if (!file || fwrite(text, 1, length, file) != length || fclose(file) != 0) fail("cannot write", path);
  length = 0;
}

static void make_folder(const char *folder, const char *name) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s", folder, name);
  if (mkdir(path, 0777) != 0 && errno != EEXIST) fail("cannot make", path);
}

/// How a file spells its keys. Most are in English, some in Vietnamese, and a few in Vietnamese without diacritics.
typedef enum { english, vietnamese, ascii } Spelling;

static Spelling spelling;

typedef enum {
  k_resolution, k_part_of, k_key, k_title, k_description, k_issued, k_issued_by, k_period, k_from, k_to, k_vision,
  k_clauses, k_clause, k_gist, k_binding, k_tasks, k_task, k_covers, k_presiding, k_coordinating, k_also, k_authority,
  k_deliverable, k_type, k_start, k_due, k_duration, k_update, k_depends_on, k_basis, k_priority, k_resources, k_budget,
  k_tags, k_milestones, k_milestone, k_within, k_kpis, k_kpi, k_use, k_with, k_measure, k_unit, k_direction, k_baseline,
  k_value, k_at, k_target, k_targets, k_trajectory, k_frequency, k_source, k_method,
} Key;

static const char *const keys[][3] = {
  [k_resolution] = {"resolution", "nghị_quyết", "nghi_quyet"},
  [k_part_of] = {"part_of", "thuộc_nghị_quyết", "thuoc_nghi_quyet"},
  [k_key] = {"key", "ký_hiệu", "ky_hieu"},
  [k_title] = {"title", "tên", "ten"},
  [k_description] = {"description", "mô_tả", "mo_ta"},
  [k_issued] = {"issued", "ngày_ban_hành", "ngay_ban_hanh"},
  [k_issued_by] = {"issued_by", "cơ_quan_ban_hành", "co_quan_ban_hanh"},
  [k_period] = {"period", "giai_đoạn", "giai_doan"},
  [k_from] = {"from", "từ", "tu"},
  [k_to] = {"to", "đến", "den"},
  [k_vision] = {"vision", "tầm_nhìn", "tam_nhin"},
  [k_clauses] = {"clauses", "các_mục", "cac_muc"},
  [k_clause] = {"clause", "mục", "muc"},
  [k_gist] = {"gist", "nội_dung", "noi_dung"},
  [k_binding] = {"binding", "tính_chất", "tinh_chat"},
  [k_tasks] = {"tasks", "các_nhiệm_vụ", "cac_nhiem_vu"},
  [k_task] = {"task", "nhiệm_vụ", "nhiem_vu"},
  [k_covers] = {"covers", "căn_cứ", "can_cu"},
  [k_presiding] = {"presiding", "chủ_trì", "chu_tri"},
  [k_coordinating] = {"coordinating", "phối_hợp", "phoi_hop"},
  [k_also] = {"coordinating_also", "phối_hợp_thêm", "phoi_hop_them"},
  [k_authority] = {"issuing_authority", "cấp_ban_hành", "cap_ban_hanh"},
  [k_deliverable] = {"deliverable", "sản_phẩm", "san_pham"},
  [k_type] = {"type", "loại", "loai"},
  [k_start] = {"start", "bắt_đầu", "bat_dau"},
  [k_due] = {"due", "thời_hạn", "thoi_han"},
  [k_duration] = {"duration", "thời_lượng", "thoi_luong"},
  [k_update] = {"update", "chế_độ_cập_nhật", "che_do_cap_nhat"},
  [k_depends_on] = {"depends_on", "phụ_thuộc", "phu_thuoc"},
  [k_basis] = {"basis", "văn_bản", "van_ban"},
  [k_priority] = {"priority", "ưu_tiên", "uu_tien"},
  [k_resources] = {"resources", "nguồn_lực", "nguon_luc"},
  [k_budget] = {"budget", "kinh_phí", "kinh_phi"},
  [k_tags] = {"tags", "nhãn", "nhan"},
  [k_milestones] = {"milestones", "các_mốc", "cac_moc"},
  [k_milestone] = {"milestone", "mốc", "moc"},
  [k_within] = {"within", "trong_vòng", "trong_vong"},
  [k_kpis] = {"kpis", "các_chỉ_tiêu", "cac_chi_tieu"},
  [k_kpi] = {"kpi", "chỉ_tiêu", "chi_tieu"},
  [k_use] = {"use", "dùng_mẫu", "dung_mau"},
  [k_with] = {"with", "tham_số", "tham_so"},
  [k_measure] = {"measure", "loại_đo", "loai_do"},
  [k_unit] = {"unit", "đơn_vị", "don_vi"},
  [k_direction] = {"direction", "chiều", "chieu"},
  [k_baseline] = {"baseline", "hiện_trạng", "hien_trang"},
  [k_value] = {"value", "giá_trị", "gia_tri"},
  [k_at] = {"at", "thời_điểm", "thoi_diem"},
  [k_target] = {"target", "mục_tiêu", "muc_tieu"},
  [k_targets] = {"targets", "các_mục_tiêu", "cac_muc_tieu"},
  [k_trajectory] = {"trajectory", "lộ_trình", "lo_trinh"},
  [k_frequency] = {"frequency", "tần_suất", "tan_suat"},
  [k_source] = {"source", "nguồn_số_liệu", "nguon_so_lieu"},
  [k_method] = {"method", "cách_tính", "cach_tinh"},
};

static const char *K(Key key) { return keys[key][spelling]; }

/// Begins a line with a key; its value follows.
static void put_key(int columns, Key key) {
  indent(columns);
  putf("%s: ", K(key));
}

/// Begins a line with a key whose list or mapping follows on the next lines.
static void put_opening(int columns, Key key) {
  indent(columns);
  putf("%s:\n", K(key));
}

static void put_line(int columns, Key key, const char *value) {
  put_key(columns, key);
  putf("%s\n", value);
}

/// A value that both languages know, in the file's own.
static const char *word(const char *en, const char *vi) { return spelling == vietnamese ? vi : en; }

/// The same for words that have no spelling without diacritics.
static const char *word_of_file(const char *en, const char *vi) { return spelling == english ? en : vi; }

static const char *const roman[] = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI"};

static void put_iso(Day date) {
  int year, month, day;
  civil(date, &year, &month, &day);
  putf("%04d-%02d-%02d", year, month, day);
}

static void put_date(Day date) {
  int year, month, day;
  civil(date, &year, &month, &day);
  if (chance(50)) put_iso(date);
  else putf("%d/%d/%d", day, month, year);
}

/// Writes a day that ends something, coarsely where it is the last of a month, a quarter, a half-year or a year.
static void put_due(Day date) {
  int year, month, day;
  civil(date, &year, &month, &day);
  if (day != month_length(year, month)) {
    put_date(date);
    return;
  }
  int spellings = month == 12 ? 8 : month == 6 ? 7 : month % 3 == 0 ? 5 : 3;
  switch (below(spellings)) {
    case 0: put_date(date); break;
    case 1: putf("%04d-%02d", year, month); break;
    case 2: putf("Tháng %d/%d", month, year); break;
    case 3: putf("%d-Q%d", year, month / 3); break;
    case 4: case 5: putf("Quý %s/%d", roman[month / 3 - 1], year); break;
    case 6: putf("%d-H%d", year, month / 6); break;
    default: putf("%d", year); break;
  }
}

static void put_number(int value, int decimals, bool in_flow) {
  if (decimals) {
    if (value % 10 == 0) putf("%d", value / 10);
    else putf("%d%c%d", value / 10, in_flow || chance(50) ? '.' : ',', value % 10);
  } else if (value >= 1000) {
    const char *separators[] = {"", "_", " "};
    const char *separator = separators[below(3)];
    putf(*separator ? "%d%s%03d" : "%d%s%03d", value / 1000, separator, value % 1000);
  } else {
    putf("%d", value);
  }
}

/// Text inside brackets or braces, where a comma would end it.
static void put_in_flow(const char *before, const char *words) {
  const char *quote = strchr(words, ',') ? "\"" : "";
  putf("%s%s%s%s", quote, before, words, quote);
}

/// Words in both languages or in Vietnamese only, as a value.
static void put_words(const Words *words, bool both) {
  if (both) putf("{vi: \"%s\", en: \"%s\"}", words->vi, words->en);
  else put(words->vi);
}

/// Running text, folded at 100 columns.
static void put_wrapped(int columns, const char *words) {
  int column = columns;
  indent(columns);
  while (*words) {
    size_t bytes = strcspn(words, " ");
    int width = 0;
    for (size_t i = 0; i < bytes; i++) width += (words[i] & 0xC0) != 0x80;
    if (column > columns && column + 1 + width > 100) {
      put("\n");
      indent(columns);
      column = columns;
    } else if (column > columns) {
      put(" ");
      column++;
    }
    putf("%.*s", (int)bytes, words);
    column += width;
    words += bytes;
    while (*words == ' ') words++;
  }
  put("\n");
}

#endif
