// Writes a file with mistakes, to see that what is wrong costs no more than in proportion to its size:
//
//     wrong KIND N > FILE
//     wrong
//
// The first writes a file of N tasks, each with a mistake of that kind, or of N repetitions of something that no one
// would write. The second lists the kinds, one a line.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/// A kind of file: what stands in each task, or, where there is no task, what is written over and over.
typedef struct {
  const char *name;
  /// Lines that stand instead of the task's own line of that key; `%d` is the task's number.
  const char *title, *presiding, *due, *covers, *more;
  const char *before, *again, *after;
} Kind;

static const Kind kinds[] = {
  // A mistake in each task.
  {.name = "sound"},
  {.name = "unknown-agency", .presiding = "    presiding: CQ%dX\n"},
  {.name = "unknown-organ", .more = "    coordinating: [BKHCN, LA%d, LB%d]\n"},
  {.name = "unknown-reference", .more = "    depends_on: [nhiem-vu-%d]\n"},
  {.name = "unknown-clause", .covers = "    covers: [IX.%d]\n"},
  {.name = "unknown-template", .more = "    kpis:\n      - {kpi: a, use: mau-so-%d}\n"},
  {.name = "unknown-set", .more = "    for_each: tap-hop-%d\n"},
  {.name = "unknown-key", .more = "    khoa_la_%d: 1\n"},
  {.name = "misspelt-key", .more = "    cordinating: [BCA]\n"},
  {.name = "same-key", .due = "    due: 2026-12-31\n    due: 2026-12-30\n"},
  {.name = "same-id", .more = "    id: mot\n"},
  {.name = "unreadable-date", .due = "    due: 2026-13-%d\n"},
  {.name = "due-before-start", .due = "    start: 2026-12-31\n    due: 2026-01-05\n"},
  {.name = "day-off", .due = "    due: 2026-12-27\n"},
  {.name = "no-due", .due = ""},
  {.name = "no-presiding", .presiding = ""},
  {.name = "agency-twice", .more = "    coordinating: [BCA, BCA]\n"},
  {.name = "agency-by-name", .presiding = "    presiding: Bộ Khoa học và Công nghệ\n"},
  {.name = "idle-waiver", .more = "    waive: [{code: NQ404, why: chưa có số liệu, until: 2030-01-01}]\n"},
  {.name = "same-title", .title = "    title: Xây dựng cơ sở dữ liệu quốc gia về đất đai\n"},
  {.name = "alike-titles", .title = "    title: Xây dựng cơ sở dữ liệu quốc gia về đất đai %d\n"},
  {.name = "circle", .more = "    depends_on: [\"%d\"]\n"},
  {.name = "lone-kpi", .more = "    kpis:\n      - {kpi: a, title: Số mẫu %d, direction: increase}\n"},
  {.name = "decomposed-title", .title = "    title: Xa\xCC\x82y d\xC6\xB0\xCC\xA3ng s\xC3\xB4\xCC\x81 %d\n"},
  // A mistake in the YAML of each task.
  {.name = "colon-in-text", .title = "    title: Đề án: phần %d: mở đầu\n"},
  {.name = "no-blank", .presiding = "    presiding:BKHCN\n"},
  {.name = "no-colon", .presiding = "    presiding BKHCN\n"},
  {.name = "tab", .presiding = "\tpresiding: BKHCN\n"},
  {.name = "indentation", .presiding = "   presiding: BKHCN\n"},
  {.name = "curly-quotes", .title = "    title: “Đề án số %d”\n"},
  {.name = "odd-blanks", .presiding = "    presiding:\xC2\xA0" "BKHCN\n"},
  {.name = "unclosed-bracket", .more = "    coordinating: [BCA, BQP\n"},
  {.name = "unclosed-quote", .title = "    title: \"Đề án số %d\n"},
  {.name = "text-after-quote", .title = "    title: \"Đề án\" số %d\n"},
  {.name = "unknown-alias", .more = "    coordinating: *chung-%d\n"},
  {.name = "tag", .more = "    coordinating: !!seq [BCA]\n"},
  {.name = "merge-key", .more = "    <<: {due: 2027-01-05}\n"},
  // Something over and over.
  {.name = "brackets", .again = "["},
  {.name = "braces", .again = "{a: "},
  {.name = "dashes", .again = "- "},
  {.name = "colons", .again = ": "},
  {.name = "question-marks", .again = "? "},
  {.name = "quotes", .again = "\""},
  {.name = "single-quotes", .again = "'"},
  {.name = "tabs", .again = "\t"},
  {.name = "blanks", .again = " "},
  {.name = "line-breaks", .again = "\n"},
  {.name = "crlf", .before = "a:\r\n", .again = "- b\r\n"},
  {.name = "no-break-spaces", .again = "\xC2\xA0"},
  {.name = "opening-quotes", .again = "“"},
  {.name = "marks", .before = "resolution: a", .again = "\xCC\x82\xCC\xA3"},
  {.name = "decomposed", .before = "resolution: \"", .again = "a\xCC\x82\xCC\xA3 ", .after = "\"\n"},
  {.name = "ampersands", .again = "&a "},
  {.name = "stars", .again = "*a "},
  {.name = "hashes", .again = "#"},
  {.name = "percents", .again = "%a\n"},
  {.name = "documents", .again = "---\n"},
  {.name = "bars", .again = "|\n"},
  {.name = "commas-in-brackets", .before = "[", .again = ",", .after = "]\n"},
  {.name = "empty-maps", .before = "a: [", .again = "{},", .after = "]\n"},
  {.name = "keys", .again = "k: v\n"},
  {.name = "keys-on-one-line", .before = "{", .again = "k: v, ", .after = "}\n"},
  {.name = "plain", .before = "resolution: ", .again = "chữ ", .after = "\n"},
  {.name = "double-quoted", .before = "resolution: \"", .again = "chữ ", .after = "\"\n"},
  {.name = "escapes", .before = "resolution: \"", .again = "\\u0061", .after = "\"\n"},
  {.name = "folded", .before = "resolution: >\n", .again = "  chữ và chữ\n"},
  {.name = "long-key", .before = "\"", .again = "chữ ", .after = "\": 1\n"},
  {.name = "long-title", .before = "resolution: 1-NQ/TW\ntitle: ", .again = "Tăng cường và ", .after = "\n"},
  {.name = "long-code", .before = "resolution: 1-NQ/TW\nissued_by: ", .again = "chu-", .after = "\n"},
  {.name = "lines-of-text", .again = "chữ không có khoá\n"},
  {.name = "comments", .again = "# chữ\n"},
};

static void put(const char *line, int number) {
  for (; *line; line++) {
    if (line[0] == '%' && line[1] == 'd') {
      printf("%d", number);
      line++;
    } else {
      putchar(*line);
    }
  }
}

static void put_task(const Kind *kind, int number) {
  printf("  - task: \"%d\"\n", number);
  put(kind->title ? kind->title : "    title: Nghị định số %d về dữ liệu mở\n", number);
  put(kind->presiding ? kind->presiding : "    presiding: BKHCN\n", number);
  put(kind->due ? kind->due : "    due: 2026-12-31\n", number);
  put("    deliverable: {type: nghị định}\n", number);
  put(kind->covers ? kind->covers : "    covers: [I]\n", number);
  if (kind->more) put(kind->more, number);
}

int main(int count, char **arguments) {
  const int all = sizeof kinds / sizeof *kinds;
  if (count == 1) {
    for (int i = 0; i < all; i++) puts(kinds[i].name);
    return 0;
  }
  const Kind *kind = NULL;
  for (int i = 0; i < all; i++) {
    if (strcmp(kinds[i].name, arguments[1]) == 0) kind = &kinds[i];
  }
  long long repeats = count == 3 ? atoll(arguments[2]) : 0;
  if (!kind || repeats < 1 || repeats > 1000000000) {
    fprintf(stderr, "usage: wrong [KIND N]\n");
    return 2;
  }
  if (kind->again) {
    if (kind->before) fputs(kind->before, stdout);
    for (long long i = 0; i < repeats; i++) fputs(kind->again, stdout);
    if (kind->after) fputs(kind->after, stdout);
    return 0;
  }
  fputs(
    "resolution: 1-NQ/TW\nkey: SAI\ntitle: {vi: Nghị quyết thử, en: A trial}\nissued: 2025-12-22\nissued_by: BCTTW\n"
    "clauses:\n  - {clause: I, title: Nhiệm vụ, binding: task}\ntasks:\n",
    stdout);
  for (int i = 1; i <= repeats; i++) put_task(kind, i);
  return 0;
}
