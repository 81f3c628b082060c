// One task of a corpus.
#ifndef NQC_BENCHMARK_TASKS_H
#define NQC_BENCHMARK_TASKS_H

#include "kpis.h"

enum {
  subjects_per_agency = COUNT_OF(agencies[0].subjects),
  /// The ways to end a title: the manners, and every agency's subjects to tie the task to.
  manners_and_links = COUNT_OF(manners) + COUNT_OF(agencies) * subjects_per_agency,
};

static const char *targets_clause(const Document *document) { return roman[1 + document->part * 2]; }
static const char *tasks_clause(const Document *document) { return roman[2 + document->part * 2]; }

static const Agency *any_agency(void) { return &agencies[below(COUNT_OF(agencies))]; }

// ----------------------------------------------------------------------------------------------------------- titles

/// What a task's title is put together from.
typedef struct {
  int work, subject, scope, manner;
} Choice;

/// Titles of tasks walk through all the combinations in steps of a prime near the golden section of their number, so
/// that no two of a corpus have all four parts in common: such titles would look alike.
static Choice choose_title(uint64_t seed, int serial) {
  const uint64_t all = (uint64_t)COUNT_OF(works) * subjects_per_agency * COUNT_OF(scopes) * manners_and_links;
  uint64_t at = (seed % all + (uint64_t)serial * 341743) % all;
  Choice choice;
  choice.manner = (int)(at % manners_and_links), at /= manners_and_links;
  choice.work = (int)(at % COUNT_OF(works)), at /= COUNT_OF(works);
  choice.subject = (int)(at % subjects_per_agency), at /= subjects_per_agency;
  choice.scope = (int)at;
  return choice;
}

static const Words *linked_subject(int index) {
  return &agencies[index / subjects_per_agency].subjects[index % subjects_per_agency];
}

static void put_title(const Task *task, const Work *work, const Words *scope, int manner_index) {
  int quantity = between(12, 980);
  char vi_scope[128], en_scope[128];
  snprintf(vi_scope, sizeof vi_scope, scope->vi, quantity);  // the vocabulary's own formats, one %d each
  snprintf(en_scope, sizeof en_scope, scope->en, quantity);
  bool linked = manner_index >= COUNT_OF(manners);
  const Words *manner = linked ? linked_subject(manner_index - COUNT_OF(manners)) : &manners[manner_index];
  char vi_end[256], en_end[256];
  snprintf(vi_end, sizeof vi_end, "%s %s%s tại %s (%s)", vi_scope, linked ? "gắn với " : "", manner->vi, task->commune,
           task->province->vi);
  snprintf(en_end, sizeof en_end, "%s %s%s in %s, lot %d", en_scope, linked ? "tied to " : "", manner->en,
           task->province->en, task->serial + 1);

  int style = below(100);
  if (style < 22) {
    put_opening(task_columns, k_title);
    indent(task_columns + 2);
    putf("vi: %s %s %s\n", work->head.vi, task->subject->vi, vi_end);
    indent(task_columns + 2);
    putf("en: %s %s %s\n", work->head.en, task->subject->en, en_end);
    return;
  }
  put_key(task_columns, k_title);
  if (style < 40) putf("'%s %s %s'\n", work->head.vi, task->subject->vi, vi_end);
  else if (style < 46) putf("\"%s \\\"%s\\\" %s\"\n", work->head.vi, task->subject->vi, vi_end);
  else putf("%s %s %s\n", work->head.vi, task->subject->vi, vi_end);
}

/// Free text in every style that YAML has: folded, literal, with escapes, plain.
static void put_description(void) {
  int count = COUNT_OF(sentences), at = below(count);
  const char *first = sentences[at], *second = sentences[(at + 1 + below(count - 1)) % count];
  put_key(task_columns, k_description);
  int style = below(20);
  if (style < 11) {
    char words[1024];
    int billions = between(3, 900), instalments = between(2, 6);
    snprintf(words, sizeof words, "%s %s Kinh phí dự kiến %d tỷ đồng, giải ngân trong %d đợt.", first, second, billions,
             instalments);
    put(">-\n");
    put_wrapped(task_columns + 2, words);
  } else if (style < 14) {
    put("|\n");
    indent(task_columns + 2);
    putf("- %s\n", first);
    indent(task_columns + 2);
    putf("- %s\n", second);
  } else if (style < 17) {
    putf("\"%s\\nGhi chú: \\\"%s\\\"\"\n", first, second);
  } else {
    putf("%s\n", first);
  }
}

// --------------------------------------------------------------------------------------------- clauses and agencies

/// A group's first task takes its group's clause, the second adds the target's, the third and fourth carry the two
/// below the group's, so that every clause is covered; the others vary. True where the task carries the target.
static bool put_covers(const Document *document, const Group *group, int number, const char *target) {
  char clause[24];
  snprintf(clause, sizeof clause, "%s.%d", tasks_clause(document), group->ordinal);
  if (number == 2 || group->tasks == 1) {
    put_key(task_columns, k_covers);
    putf("[%s, %s]\n", clause, target);
    return true;
  }
  if (number == 3 || number == 4) {
    put_key(task_columns, k_covers);
    putf("[%s.%c]\n", clause, number == 3 ? 'a' : 'b');
  } else if (number > 4 && chance(40)) {
    put_key(task_columns, k_covers);
    putf("[%s.%c, %s]\n", clause, 'a' + below(2), target);
    return true;
  }
  return false;
}

static bool coordinates(const Group *group, const Agency *agency) {
  for (int i = 0; i < 3; i++)
    if (group->coordinating[i] == agency) return true;
  return false;
}

static void put_agencies(const Agency *const *list, int count) {
  put("[");
  for (int i = 0; i < count; i++) putf("%s%s", i ? ", " : "", list[i]->code);
  put("]\n");
}

/// Chooses agencies that differ from each other and from `presiding`.
static void choose_coordinating(const Agency *presiding, const Agency **list, int count) {
  int at = (int)(presiding - agencies);
  for (int i = 0; i < count; i++) {
    at = (at + 1 + below(COUNT_OF(agencies) / (count + 1))) % COUNT_OF(agencies);
    list[i] = &agencies[at];
  }
}

/// Who carries the task out. One that has a presiding agency of its own says who coordinates too, since the agency may
/// be among those that the group gives.
static void put_responsible(const Task *task, const Group *group) {
  bool own = task->presiding != group->presiding;
  if (own) put_line(task_columns, k_presiding, task->presiding->code);
  if (own || chance(35)) {
    put_key(task_columns, k_coordinating);
    if (group->aliased && !coordinates(group, task->presiding) && chance(60)) {
      putf("*phoi-hop-%d\n", group->number);
    } else {
      const Agency *list[3];
      int count = between(1, 3);
      choose_coordinating(task->presiding, list, count);
      put_agencies(list, count);
    }
  } else if (chance(10)) {
    const Agency *more = any_agency();
    if (more == task->presiding || coordinates(group, more)) return;
    put_key(task_columns, k_also);
    put_agencies(&more, 1);
  }
}

static void put_deliverable(const Task *task, const Work *work) {
  if (work->authority && chance(70)) put_line(task_columns, k_authority, work->authority);
  put_key(task_columns, k_deliverable);
  putf("{%s: %s", K(k_type), work->type);
  if (chance(75)) {
    char product[64];
    snprintf(product, sizeof product, "%s ", work->product);
    putf(", %s: ", K(k_title));
    put_in_flow(product, task->subject->vi);
  }
  put("}\n");
}

// ------------------------------------------------------------------------------------------------------------ dates

/// A due day after `earliest`: any working day, or the end of a month or quarter that is one.
static Day choose_due(Day earliest) {
  Day latest = day_of(2029, 12, 28);
  for (int attempt = 0; attempt < 50; attempt++) {
    Day date = between(earliest, latest);
    if (chance(45)) {
      int year, month, day;
      civil(date, &year, &month, &day);
      if (chance(70)) month = (month + 2) / 3 * 3;
      date = day_of(year, month, month_length(year, month));
    }
    if (date > earliest && date <= day_of(2029, 12, 31) && is_surely_working(date)) return date;
  }
  return working_from(earliest, latest + 3);
}

/// Chooses a length that ends on a working day, and the words for it; gives the day it ends on, or 0 if none came up.
static Day choose_duration(Day start, char *words, size_t size) {
  static const int months[] = {2, 4, 5, 6, 8, 9, 12, 15, 18, 24, 30, 36};
  for (int attempt = 0; attempt < 30; attempt++) {
    int count;
    Day end;
    const char *unit;
    switch (below(4)) {
      case 0:
        count = between(5, 100), end = start + count * 7, unit = word_of_file("weeks", "tuần");
        break;
      case 1:
        count = between(2, 3), end = adding_months(start, count * 12), unit = word_of_file("years", "năm");
        break;
      case 2:
        count = between(30, 400), end = start + count, unit = word_of_file("days", "ngày");
        break;
      default:
        count = months[below(COUNT_OF(months))], end = adding_months(start, count);
        unit = word_of_file("months", "tháng");
    }
    snprintf(words, size, "%d %s", count, unit);
    if (end <= day_of(2029, 12, 31) && is_surely_working(end)) return end;
  }
  return 0;
}

static void put_day(Key key, Day date, void (*put_it)(Day)) {
  put_key(task_columns, key);
  put_it(date);
  put("\n");
}

static void put_dates(Task *task, const Document *document, const Group *group) {
  int kind = below(100);
  if (kind < 8) {  // ongoing
    put_line(task_columns, k_due, word("ongoing", "thường_xuyên"));
  } else if (kind < 20) {  // less than half a year, some time in the period
    task->start = working_from(between(document->issued + 10, day_of(2029, 5, 31)), day_of(2029, 6, 30));
    Day last = task->start + between(20, 175);
    task->due = working_from(last, last + 60);
    put_day(k_start, task->start, put_date);
    put_day(k_due, task->due, put_due);
  } else if (kind < 34) {  // by its length
    if (chance(50)) {
      task->start = working_from(between(document->issued + 5, day_of(2027, 12, 31)), day_of(2028, 6, 30));
      put_day(k_start, task->start, put_date);
    }
    char words[64];
    task->due = choose_duration(task->start, words, sizeof words);
    if (!task->due) {
      task->due = choose_due(task->start + 60);
      put_day(k_due, task->due, put_iso);
    } else if (spelling == english && chance(70)) {
      put_key(task_columns, k_due);
      putf("within %s\n", words);
    } else {
      put_line(task_columns, k_duration, words);
    }
  } else if (kind < 60 && group->due) {  // when its group is due
    task->due = group->due;
  } else {
    int quarter = between(2, 9);
    Day start = day_of(2025 + quarter / 4, quarter % 4 * 3 + 1, 1);
    if (start > document->issued && chance(15)) {
      task->start = start;
      put_key(task_columns, k_start);
      putf("%d-Q%d\n", 2025 + quarter / 4, quarter % 4 + 1);
    }
    Day earliest = day_of(2025, 9, 10);
    task->due = choose_due(task->start + 75 > earliest ? task->start + 75 : earliest);
    put_day(k_due, task->due, put_due);
  }
}

/// Only a task of half a year or more may choose the period of its updates.
static void put_period(Task *task) {
  int days = end_of(task) - task->start, choice = below(100);
  if (days < 190) return;
  if (choice < 8) task->period = word("monthly", "hàng_tháng");
  else if (choice < 18 && days > 740) task->period = word("yearly", "hàng_năm");
  else if (choice < 28) task->period = word("half_yearly", "sáu_tháng");
  else if (choice < 33) task->period = word("quarterly", "hàng_quý");
  if (task->period) put_line(task_columns, k_update, task->period);
}

// --------------------------------------------------------------------------------------------------- the whole task

/// What some tasks have besides. A task depends only on one before it in the same file that is due no later.
static void put_the_rest(const Task *task, const Document *document, const Task *before, int count) {
  const Task *first = count > 0 && chance(9) ? &before[below(count)] : 0;
  if (first && first->due && first->due <= end_of(task)) {
    put_key(task_columns, k_depends_on);
    if (chance(50)) putf("[%s.%d.%d]\n", document->key, first->group, first->number);
    else putf("[\"%d.%d\"]\n", first->group, first->number);
  }
  if (chance(12)) put_line(task_columns, k_priority, chance(70) ? "high" : "low");
  if (chance(10)) put_line(task_columns, k_basis, bases[below(COUNT_OF(bases))]);
  if (chance(15)) {
    put_key(task_columns, k_resources);
    putf("{%s: %d tỷ đồng, source: ngân sách nhà nước}\n", K(k_budget), between(2, 900));
  }
  if (chance(20)) {
    int at = below(COUNT_OF(tag_words) - 1);
    put_key(task_columns, k_tags);
    putf("[%s, %s]\n", tag_words[at], tag_words[at + 1]);
  }
}

/// Writes one task. `before` are those of its file that are written already.
static Task put_task(const Document *document, Group *group, int number, int serial, const Task *before, int count) {
  Choice choice = choose_title(document->seed, serial);
  const Work *work = &works[choice.work];
  Task task = {.group = group->number, .number = number, .serial = serial, .start = document->issued};
  task.presiding = chance(45) ? any_agency() : group->presiding;
  task.subject = &task.presiding->subjects[choice.subject];
  task.province = &provinces[below(COUNT_OF(provinces))];
  task.commune = task.province->communes[below(COUNT_OF(task.province->communes))];

  indent(task_columns - 2);
  putf(chance(50) ? "- %s: \"%d\"\n" : "- %s: %d\n", K(k_task), number);
  put_title(&task, work, &scopes[choice.scope], choice.manner);
  if (chance(42)) put_description();
  char target[24];
  snprintf(target, sizeof target, "%s.%d", targets_clause(document), group->ordinal);
  bool carries_target = put_covers(document, group, number, target);
  put_responsible(&task, group);
  put_deliverable(&task, work);
  put_dates(&task, document, group);
  put_period(&task);
  put_the_rest(&task, document, before, count);
  put_milestones(&task);
  if (carries_target && chance(30)) task.measured_clause = target;
  put_kpis(&task, group);
  task.measured_clause = 0;
  return task;
}

#endif
