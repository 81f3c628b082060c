// Writes a corpus of a resolution that is fanned out, and of the programmes by which the localities answer it:
//
//     localities SET SEED FOLDER REGISTRY
//
// SET is `provinces` (34) or `communes` (3,321); their codes are read from the registry's files. FOLDER becomes a workspace: a
// manifest, `Resolutions/bench.yaml` with six tasks a locality and one of the whole country, to whose KPIs theirs roll up,
// and `Programmes/CODE.yaml`, one a locality: it carries out the six, but for one in twenty, which declines one of them,
// and sets itself targets. As with `generate` the registry has to stand in `Resolutions/registry`.
//
// The same SET and SEED give the same bytes. All of it is without errors: every task is answered, every target reaches
// what was set upstream, and all together reach those of the country.
#define _POSIX_C_SOURCE 200809L
#include "corpus/writing.h"

enum { most_localities = 5000, local_tasks = 6 };

typedef struct {
  char code[64];
} Locality;

static Locality localities[most_localities];
static int locality_count;

static void add_locality(const char *code, size_t size) {
  if (size == 0 || size >= sizeof localities[0].code || locality_count == most_localities) {
    fprintf(stderr, "localities: the registry holds what this program cannot\n");
    exit(1);
  }
  memcpy(localities[locality_count].code, code, size);
  localities[locality_count++].code[size] = 0;
}

static size_t code_length(const char *text) {
  return strspn(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
}

static FILE *open_registry(const char *registry, const char *name) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s", registry, name);
  FILE *file = fopen(path, "rb");
  if (!file) fail("cannot read", path);
  return file;
}

/// The codes in the set `provinces-34`.
static void read_provinces(const char *registry) {
  FILE *file = open_registry(registry, "agencies.yaml");
  char line[4096];
  bool inside = false;
  while (fgets(line, sizeof line, file)) {
    if (strncmp(line, "  provinces-34:", 15) == 0) {
      inside = true;
      continue;
    }
    if (!inside) continue;
    for (const char *at = line; *at;) {
      size_t size = code_length(at);
      if (size) add_locality(at, size);
      at += size ? size : 1;
    }
    if (strchr(line, ']')) break;
  }
  fclose(file);
}

/// The agencies of the file of communes, one a line.
static void read_communes(const char *registry) {
  static const char opening[] = "  - {agency: ";
  FILE *file = open_registry(registry, "communes.yaml");
  char line[4096];
  while (fgets(line, sizeof line, file)) {
    if (strncmp(line, opening, sizeof opening - 1) != 0) continue;
    const char *code = line + sizeof opening - 1;
    add_locality(code, code_length(code));
  }
  fclose(file);
}

typedef struct {
  const char *id, *vi, *en;
} Job;

static const Job jobs[local_tasks] = {
  {"online", "đưa thủ tục hành chính lên mạng", "put procedures online"},
  {"records", "số hoá hồ sơ lưu trữ", "digitise the archives"},
  {"network", "phủ sóng mạng di động thế hệ mới", "cover the area with mobile networks"},
  {"training", "bồi dưỡng kỹ năng số cho người dân", "train people in digital skills"},
  {"payments", "thanh toán không dùng tiền mặt", "pay without cash"},
  {"firms", "hỗ trợ doanh nghiệp chuyển đổi số", "help firms go digital"},
};

static void put_local_kpis(int job) {
  put("    kpis:\n");
  putf("      - {kpi: share, title: {vi: \"Tỉ lệ hoàn thành khi {agency} %s\", en: \"Share done as {agency} will %s\"},\n"
       "         measure: percent, direction: increase, baseline: {value: 20, at: 2024}, targets: {2026: 50 %%, 2027: 70 %%},\n"
       "         aggregate: mean, rolls_up_to: BL.1/%s-share, source: Báo cáo}\n",
       jobs[job].vi, jobs[job].en, jobs[job].id);
  putf("      - {kpi: count, title: {vi: \"Số việc hoàn thành khi {agency} %s\", en: \"Number done as {agency} will %s\"},\n"
       "         measure: count, unit: {vi: việc, en: jobs}, direction: increase, baseline: {value: 10, at: 2024},\n"
       "         target: 100, aggregate: sum, rolls_up_to: BL.1/%s-count, source: Báo cáo}\n",
       jobs[job].vi, jobs[job].en, jobs[job].id);
}

static void put_resolution(const char *set, const char *presiding) {
  put("resolution: 0001-NQ/BM\nkey: BL\n"
      "title: {vi: Nghị quyết thử tải giao cho các địa phương, en: A benchmark resolution for localities}\n"
      "issued: 2026-01-12\nissued_by: BCTTW\nperiod: {from: 2026-01-12, to: 2030-12-31}\ntasks:\n");
  put("  - task: \"1\"\n    title: {vi: Điều phối chung cả nước, en: Coordinate the whole country}\n"
      "    presiding: BKHCN\n    due: 2027-12-31\n    deliverable: {type: report}\n    kpis:\n");
  for (int i = 0; i < local_tasks; i++) {
    putf("      - {kpi: %s-share, title: {vi: \"Tỉ lệ bình quân cả nước: %s\", en: \"Mean share of the country: %s\"},\n"
         "         measure: percent, direction: increase, baseline: {value: 20, at: 2024}, targets: {2026: 50 %%, 2027: 70 %%},\n"
         "         aggregate: mean, source: Báo cáo}\n",
         jobs[i].id, jobs[i].vi, jobs[i].en);
    putf("      - {kpi: %s-count, title: {vi: \"Tổng số cả nước: %s\", en: \"Sum of the country: %s\"},\n"
         "         measure: count, unit: {vi: việc, en: jobs}, direction: increase, baseline: {value: 10, at: 2024},\n"
         "         target: %d, aggregate: sum, source: Báo cáo}\n",
         jobs[i].id, jobs[i].vi, jobs[i].en, 100 * locality_count);
  }
  for (int i = 0; i < local_tasks; i++) {
    putf("  - task: \"%d\"\n    title: {vi: \"{agency}: %s\", en: \"{agency}: %s\"}\n", i + 2, jobs[i].vi, jobs[i].en);
    putf("    for_each: %s\n    presiding: %s\n    due: 2027-12-31\n", set, presiding);
    put_local_kpis(i);
  }
}

static void put_programme(const char *code, const char *organ, uint64_t seed, int number) {
  reseed(seed, (uint64_t)number + 1);
  putf("programme: %d-CTr/BM\nkey: P%s\ntitle: {vi: Chương trình hành động, en: Action programme}\n", number + 1, code);
  putf("implements: BL\nowner: %s\nissued: 2026-02-09\n", code);
  int declined = chance(5) ? below(local_tasks) : -1;
  if (declined >= 0) putf("declines:\n  BL.%d@%s: Không thuộc thẩm quyền\n", declined + 2, code);
  put("tasks:\n");
  for (int i = 0; i < local_tasks; i++) {
    if (i == declined) continue;
    putf("  - task: \"%d\"\n    implements: [BL.%d@%s]\n    presiding: %s%s\n    kpis:\n", i + 1, i + 2, code, code, organ);
    int half = between(50, 60), whole = between(70, 95), count = between(100, 400);
    putf("      - {kpi: share, rolls_up_to: BL.%d@%s/share, baseline: {value: %d, at: 2024}, "
         "targets: {2026: %d %%, 2027: %d %%}}\n",
         i + 2, code, between(15, 40), half, whole);
    putf("      - {kpi: count, rolls_up_to: BL.%d@%s/count, baseline: {value: %d, at: 2024}, target: %d}\n", i + 2, code,
         between(1, 50), count);
  }
}

int main(int count, char **arguments) {
  bool of_communes = count == 5 && strcmp(arguments[1], "communes") == 0;
  if (count != 5 || (!of_communes && strcmp(arguments[1], "provinces") != 0)) {
    fprintf(stderr, "usage: localities provinces|communes SEED FOLDER REGISTRY\n");
    return 2;
  }
  char *end;
  errno = 0;
  uint64_t seed = strtoull(arguments[2], &end, 10);
  if (errno || end == arguments[2] || *end) {
    fprintf(stderr, "localities: %s is no seed\n", arguments[2]);
    return 2;
  }
  const char *folder = arguments[3];
  if (of_communes) read_communes(arguments[4]);
  else read_provinces(arguments[4]);
  if (mkdir(folder, 0777) != 0 && errno != EEXIST) fail("cannot make", folder);
  make_folder(folder, "Resolutions");
  make_folder(folder, "Programmes");
  put("workspace: bench-localities\nsources: [Resolutions, Programmes]\nlanguage: vi\n");
  write_file(folder, "nqc.yaml");

  // The registry gives provinces a people's committee, and communes nothing below them.
  const char *organ = of_communes ? "" : "-UBND";
  put_resolution(of_communes ? "communes" : "provinces-34", of_communes ? "$agency" : "$agency-UBND");
  write_file(folder, "Resolutions/bench.yaml");
  for (int i = 0; i < locality_count; i++) {
    char name[128];
    put_programme(localities[i].code, organ, seed, i);
    snprintf(name, sizeof name, "Programmes/%.63s.yaml", localities[i].code);
    write_file(folder, name);
  }
  free(text);
  return 0;
}
