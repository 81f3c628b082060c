// Writes a corpus of resolutions for the benchmark:
//
//     generate TASKS SEED FOLDER
//
// FOLDER becomes a workspace: a manifest, `KPITemplates/bench.yaml` and `Resolutions/bench-0001.yaml` and on, of about
// 200 tasks each, five files to a resolution: a first one with `resolution:` and four with `part_of:`. It wants a
// registry (agencies, calendar, regulation) beside them in `Resolutions/registry`, which the script `run` copies there.
//
// The same TASKS and SEED give the same bytes on every machine: there is no clock, no locale and no `rand` in it, and
// each file is made from the seed and its own number alone, so a small corpus is the beginning of a large one.
//
// What it writes is meant to be sound under every rule of the language: dates fall on working days, milestones lie in
// their task's time, targets on the right side of their baselines, and no two titles look alike.
#define _POSIX_C_SOURCE 200809L
#include "corpus/tasks.h"

enum {
  tasks_per_file = 200,
  files_per_resolution = 5,
  groups_per_file = 10,
};

/// Clauses are written at these columns: their list's items, and those of the lists below.
enum { clause_columns = 4, subclause_columns = 8 };

static void begin_clause(int columns, const char *name) {
  indent(columns - 2);
  putf("- %s: %s\n", K(k_clause), name);
}

/// A clause that only holds others, and asks for no task itself.
static void put_heading(const char *name, const char *title) {
  begin_clause(clause_columns, name);
  put_line(clause_columns, k_title, title);
  put_line(clause_columns, k_binding, "none");
}

/// Each file brings a clause with a target for each of its groups, and one with what each group is to do.
static void put_clauses(const Document *document, const Group *groups, int count) {
  put_opening(0, k_clauses);
  if (document->part == 0) {
    put_heading("I", "Quan điểm chỉ đạo");
    put_line(clause_columns, k_gist, "Lấy người dân và doanh nghiệp làm trung tâm, lấy kết quả đo được làm thước đo.");
  }
  put_heading(targets_clause(document), "Mục tiêu cụ thể");
  put_opening(clause_columns, k_clauses);
  for (int i = 0; i < count; i++) {
    char name[16];
    snprintf(name, sizeof name, "\"%d\"", groups[i].ordinal);
    begin_clause(subclause_columns, name);
    const Agency *agency = any_agency();
    put_key(subclause_columns, k_gist);
    putf("Đến năm 2030 đạt các chỉ tiêu về %s trên cả nước\n", agency->subjects[below(subjects_per_agency)].vi);
    put_line(subclause_columns, k_binding, "target");
  }
  put_heading(tasks_clause(document), "Nhiệm vụ, giải pháp");
  put_opening(clause_columns, k_clauses);
  for (int i = 0; i < count; i++) {
    char name[16];
    snprintf(name, sizeof name, "\"%d\"", groups[i].ordinal);
    begin_clause(subclause_columns, name);
    put_key(subclause_columns, k_title);
    put_words(&fields[i], true);
    put("\n");
    put_line(subclause_columns, k_binding, "task");
    if (groups[i].tasks < 4) continue;  // its third and fourth task cover the two clauses below
    put_opening(subclause_columns, k_clauses);
    const char *const gists[] = {"Việc phải xong trong hai năm đầu", "Việc làm đến hết kỳ"};
    for (int j = 0; j < 2; j++) {
      indent(subclause_columns + 2);
      putf("- {%s: %c, %s: %s, %s: task}\n", K(k_clause), 'a' + j, K(k_gist), gists[j], K(k_binding));
    }
  }
}

static void put_head(const Document *document) {
  if (document->part > 0) {
    put_key(0, k_part_of);
    putf("%04d-NQ/BM\n", document->number);
    return;
  }
  put_key(0, k_resolution);
  putf("%04d-NQ/BM\n", document->number);
  put_line(0, k_key, document->key);
  put_opening(0, k_title);
  putf("  vi: Nghị quyết thử tải số %d về phát triển kinh tế - xã hội\n", document->number);
  putf("  en: Benchmark resolution %d on social and economic development\n", document->number);
  put_key(0, k_issued);
  put_iso(document->issued);
  put("\n");
  put_line(0, k_issued_by, "BCTTW");
  put_key(0, k_period);
  putf("{%s: ", K(k_from));
  put_iso(document->issued);
  putf(", %s: 2030-12-31}\n", K(k_to));
  put_line(0, k_vision, "2045");
}

static void put_group(const Group *group) {
  putf("  # Nhóm %d: %d nhiệm vụ\n", group->number, group->tasks);
  indent(2);
  putf("- %s: \"%d\"\n", K(k_task), group->number);
  put_key(4, k_title);
  put_words(&fields[group->ordinal - 1], true);
  put("\n");
}

static void put_document(Document *document, int file) {
  // The day of issue belongs to the resolution, so that all its files agree on it.
  reseed(document->seed, 0xB0000000u + (uint64_t)document->number);
  document->issued = working_from(between(day_of(2025, 3, 10), day_of(2025, 6, 20)), day_of(2025, 6, 30));
  snprintf(document->key, sizeof document->key, "BM%04d", document->number);

  reseed(document->seed, (uint64_t)file + 1);
  int tenth = file % 10;
  spelling = tenth == 4 || tenth == 8 ? vietnamese : tenth == 6 ? ascii : english;

  Group groups[groups_per_file];
  int count = document->tasks < groups_per_file ? document->tasks : groups_per_file;
  for (int i = 0; i < count; i++) {
    groups[i] = (Group){.number = document->part * groups_per_file + i + 1, .ordinal = i + 1};
    groups[i].tasks = document->tasks / count + (i < document->tasks % count);
    groups[i].presiding = any_agency();
    choose_coordinating(groups[i].presiding, groups[i].coordinating, 3);
    groups[i].aliased = chance(15);
    if (chance(40)) groups[i].due = choose_due(day_of(2026, 3, 31));
  }
  put_head(document);
  put_clauses(document, groups, count);

  put_opening(0, k_tasks);
  static Task tasks[tasks_per_file];
  int written = 0;
  for (Group *group = groups; group < groups + count; group++) {
    put_group(group);
    put_key(4, k_covers);
    putf("[%s.%d]\n", tasks_clause(document), group->ordinal);
    put_line(4, k_presiding, group->presiding->code);
    put_key(4, k_coordinating);
    if (group->aliased) putf("&phoi-hop-%d ", group->number);
    put_agencies(group->coordinating, 3);
    if (group->due) {
      put_key(4, k_due);
      put_due(group->due);
      put("\n");
    }
    put_opening(4, k_tasks);
    for (int i = 0; i < group->tasks; i++, written++)
      tasks[written] = put_task(document, group, i + 1, document->serial + written, tasks, written);
  }
}

static const char template_file[] =
  "kpi_templates:\n"
  "  - template: bm-on-time\n"
  "    parameters: {subject: {required: true}, area: {required: true}, lot: {required: true}}\n"
  "    title: {vi: \"Tỷ lệ việc đúng hạn về {subject} tại {area} (lô {lot})\", "
  "en: \"Share on time of {subject} in {area} (lot {lot})\"}\n"
  "    measure: percent\n"
  "    direction: increase\n"
  "    source: {agency: VPCP, title: Hệ thống thông tin báo cáo}\n"
  "    method: số việc đúng hạn / tổng số việc đến hạn × 100\n"
  "  - template: bm-coverage\n"
  "    parameters: {subject: {required: true}, area: {required: true}, lot: {required: true}}\n"
  "    title: {vi: \"Tỷ lệ bao phủ {subject} tại {area} (lô {lot})\", "
  "en: \"Coverage of {subject} in {area} (lot {lot})\"}\n"
  "    measure: percent\n"
  "    direction: increase\n"
  "    source: {agency: BNV, title: Báo cáo thống kê ngành}\n"
  "    method: số đơn vị đã bao phủ / tổng số đơn vị × 100\n"
  "  - template: bm-digital-coverage\n"
  "    extend: bm-coverage\n"
  "    title: {vi: \"Tỷ lệ số hóa {subject} tại {area} (lô {lot})\", "
  "en: \"Digitised share of {subject} in {area} (lot {lot})\"}\n"
  "    method: số bản ghi đã số hóa / tổng số bản ghi × 100\n"
  "  - template: bm-disbursed\n"
  "    parameters: {subject: {required: true}, area: {required: true}, lot: {required: true}}\n"
  "    title: {vi: \"Tỷ lệ giải ngân cho {subject} tại {area} (lô {lot})\", "
  "en: \"Disbursed share for {subject} in {area} (lot {lot})\"}\n"
  "    measure: percent\n"
  "    direction: increase\n"
  "    source: {agency: BTC, title: Số liệu kho bạc}\n"
  "    method: vốn đã giải ngân / kế hoạch vốn × 100\n"
  "  - template: bm-processing-time\n"
  "    parameters: {subject: {required: true}, area: {required: true}, lot: {required: true}}\n"
  "    title: {vi: \"Thời gian xử lý bình quân về {subject} tại {area} (lô {lot})\", "
  "en: \"Mean time to process {subject} in {area} (lot {lot})\"}\n"
  "    measure: duration\n"
  "    unit: {vi: ngày, en: days}\n"
  "    direction: decrease\n"
  "    source: {agency: VPCP, title: Cổng dịch vụ công}\n"
  "    method: tổng số ngày xử lý / số hồ sơ\n"
  "  - template: bm-people\n"
  "    parameters: {subject: {required: true}, area: {required: true}, lot: {required: true}}\n"
  "    title: {vi: \"Số người được đào tạo về {subject} tại {area} (lô {lot})\", "
  "en: \"People trained in {subject} in {area} (lot {lot})\"}\n"
  "    measure: count\n"
  "    unit: {vi: người, en: people}\n"
  "    direction: increase\n"
  "    source: {agency: BGDDT, title: Danh sách cấp chứng nhận}\n"
  "    method: đếm theo danh sách, mỗi người một lần\n"
  "  - template: bm-investment\n"
  "    parameters: {subject: {required: true}, area: {required: true}, lot: {required: true}}\n"
  "    title: {vi: \"Tổng vốn đầu tư cho {subject} tại {area} (lô {lot})\", "
  "en: \"Total investment in {subject} in {area} (lot {lot})\"}\n"
  "    measure: money\n"
  "    unit: {vi: tỷ đồng, en: billion VND}\n"
  "    direction: increase\n"
  "    source: {agency: BTC, title: Báo cáo đầu tư công}\n"
  "    method: cộng giá trị quyết toán theo năm\n";

/// A positive whole number of the command line.
static unsigned long long number_in(const char *argument, const char *name, unsigned long long highest) {
  char *end;
  errno = 0;
  unsigned long long value = strtoull(argument, &end, 10);
  if (errno || end == argument || *end || *argument == '-' || value > highest) {
    fprintf(stderr, "generate: %s is no number for %s (at most %llu)\n", argument, name, highest);
    exit(2);
  }
  return value;
}

int main(int count, char **arguments) {
  if (count != 4) {
    fprintf(stderr, "usage: generate TASKS SEED FOLDER\n");
    return 2;
  }
  int tasks = (int)number_in(arguments[1], "TASKS", 1000000);
  uint64_t seed = number_in(arguments[2], "SEED", UINT64_MAX);
  const char *folder = arguments[3];
  if (mkdir(folder, 0777) != 0 && errno != EEXIST) fail("cannot make", folder);
  make_folder(folder, "Resolutions");
  make_folder(folder, "KPITemplates");

  // Most titles are in Vietnamese only, as in practice, and nobody wants to be told so a hundred thousand times.
  put("workspace: bench\nsources: [Resolutions, KPITemplates]\nlanguage: vi\nrules: {NQ703: off}\n");
  write_file(folder, "nqc.yaml");
  put(template_file);
  write_file(folder, "KPITemplates/bench.yaml");

  int files = (tasks + tasks_per_file - 1) / tasks_per_file;
  for (int file = 0, done = 0; file < files; file++) {
    Document document = {
      .number = file / files_per_resolution + 1, .part = file % files_per_resolution, .serial = done, .seed = seed};
    document.tasks = tasks - done < tasks_per_file ? tasks - done : tasks_per_file;
    put_document(&document, file);
    done += document.tasks;
    char name[64];
    snprintf(name, sizeof name, "Resolutions/bench-%04d.yaml", file + 1);
    write_file(folder, name);
  }
  free(text);
  return 0;
}
