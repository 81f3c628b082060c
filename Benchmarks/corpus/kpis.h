// The KPIs and milestones of one task.
#ifndef NQC_BENCHMARK_KPIS_H
#define NQC_BENCHMARK_KPIS_H

#include "writing.h"

/// What the tasks of one file have in common.
typedef struct {
  int number;         ///< of the resolution, from 1
  int part;           ///< of the resolution: 0 is its first file
  int tasks;          ///< in this file
  int serial;         ///< of its first task in the whole corpus, from 0
  uint64_t seed;
  Day issued;
  char key[16];
} Document;

/// What a group gives to the tasks below it.
typedef struct {
  int number;         ///< its local id
  int ordinal;        ///< among the groups of its file, from 1
  int tasks;          ///< below it
  const Agency *presiding;
  const Agency *coordinating[3];
  Day due;            ///< 0: it sets none
  bool aliased;       ///< whether its tasks refer to its lists by alias
  bool names_source;  ///< whether a source above has an anchor that they may refer to
} Group;

/// One task, as far as the lines that are still to be written depend on those before them.
typedef struct {
  int group, number;  ///< its local ids
  int serial;         ///< in the whole corpus, from 0
  const Agency *presiding;
  const Words *subject;
  const Province *province;
  const char *commune;
  const char *measured_clause;  ///< the target that its first KPI names; null: none
  const char *period;           ///< of its updates; null: the default
  Day start, due;               ///< due is 0 where the task is ongoing
} Task;

/// The day a task ends on; an ongoing one with its resolution's period.
static Day end_of(const Task *task) { return task->due ? task->due : day_of(2030, 12, 31); }

// Columns of what stands below a task: its own keys, and those of its KPIs.
enum { task_columns = 8, kpi_columns = 12 };

static void put_target(int value, const Figures *figures) {
  bool percent = strcmp(figures->measure, "percent") == 0, falls = strcmp(figures->direction, "decrease") == 0;
  bool rises = strcmp(figures->direction, "increase") == 0;
  const char *sign = percent ? " %" : "";
  if (strcmp(figures->measure, "rank") == 0 && chance(60)) {
    putf("top %d\n", value);
    return;
  }
  int whole = figures->decimals ? value / 10 : value;
  if (rises && value % 10 == 0 && whole < (percent ? 97 : 900) && chance(8)) {
    putf("%d–%d%s\n", whole, whole + 2, sign);
    return;
  }
  static const char *const rising[] = {"tối thiểu ", "ít nhất ", "≥ ", "at least ", "", "\">= "};
  static const char *const falling[] = {"tối đa ", "không quá ", "≤ ", "at most ", "", "\"<= "};
  int relation = below(6);
  put(falls ? falling[relation] : rising[relation]);
  put_number(value, figures->decimals, false);
  put(sign);
  if (figures->unit.vi && !figures->decimals && chance(40)) putf(" %s", figures->unit.vi);
  put(relation == 5 ? "\"\n" : "\n");
}

/// Where a KPI starts and where it is to go, in its direction.
static void choose_values(const Figures *figures, int *from, int *to) {
  int span = figures->high - figures->low;
  int small = figures->low + below(span / 2 + 1);
  int large = small + 1 + span / 4 + below(span - span / 4 - (small - figures->low));
  if (large > figures->high) large = figures->high;
  bool falls = strcmp(figures->direction, "decrease") == 0, rises = strcmp(figures->direction, "increase") == 0;
  *from = rises ? small : large;
  *to = falls ? small : large;
}

/// Baseline, target or targets, trajectory: what a spelled-out KPI and one from a template have in common.
static void put_values(const Task *task, const Figures *figures) {
  int from, to;
  choose_values(figures, &from, &to);
  static const char *const times[] = {"2024", "2024-12-31", "31/12/2024", "2024-12"};
  if (chance(60)) {
    put_key(kpi_columns, k_baseline);
    putf("{%s: ", K(k_value));
    put_number(from, figures->decimals, true);
    putf(", %s: %s}\n", K(k_at), times[below(4)]);
  } else {
    put_opening(kpi_columns, k_baseline);
    put_key(kpi_columns + 2, k_value);
    put_number(from, figures->decimals, false);
    put("\n");
    put_line(kpi_columns + 2, k_at, times[below(4)]);
  }

  int first_year = 0, years = 0;
  for (int year = 2025; year <= 2030; year++) {
    Day at = day_of(year, 12, 31);
    if (at <= task->start || at > end_of(task)) continue;
    if (!first_year) first_year = year;
    years++;
  }
  if (years < 2 || !chance(35)) {
    put_key(kpi_columns, k_target);
    put_target(to, figures);
    return;
  }
  put_key(kpi_columns, k_targets);
  for (int i = 0; i < years; i++) {
    putf("%s%d: ", i ? ", " : "{", first_year + i);
    put_number(from + (to - from) * (i + 1) / years, figures->decimals, true);
  }
  put(strcmp(figures->measure, "percent") == 0 ? " %}\n" : "}\n");
  if (chance(50)) {
    const char *const trajectories[] = {word("linear", "tuyến_tính"), "step", "compound"};
    put_line(kpi_columns, k_trajectory, trajectories[below(3)]);
  }
}

static void begin_kpi(const char *id) {
  indent(kpi_columns - 2);
  putf("- %s: %s\n", K(k_kpi), id);
}

static void put_template_kpi(const Task *task) {
  const Template *template = &templates[below(COUNT_OF(templates))];
  begin_kpi(template->local);
  put_line(kpi_columns, k_use, template->id);
  // The number in `lot` keeps arguments apart: the same indicator with another target elsewhere would be pointed out.
  if (chance(50)) {
    put_key(kpi_columns, k_with);
    put("{subject: {vi: ");
    put_in_flow("", task->subject->vi);
    putf(", en: %s}, area: \"%s, %s\", ", task->subject->en, task->commune, task->province->vi);
    putf("lot: %d/%s}\n", task->serial + 1, task->presiding->code);
  } else {
    put_opening(kpi_columns, k_with);
    indent(kpi_columns + 2);
    putf("subject: %s\n", task->subject->vi);
    indent(kpi_columns + 2);
    putf("area: %s, %s\n", task->commune, task->province->vi);
    indent(kpi_columns + 2);
    putf("lot: %d/%s\n", task->serial + 1, task->presiding->code);
  }
  if (task->measured_clause) {
    put_key(kpi_columns, k_covers);
    putf("[%s]\n", task->measured_clause);
  }
  put_values(task, &template->figures);
}

/// A second KPI from a template, with an id that none of the first's can be.
static void put_second_template_kpi(const Task *task) {
  const Template *template = &templates[below(COUNT_OF(templates))];
  begin_kpi("second");
  put_line(kpi_columns, k_use, template->id);
  put_key(kpi_columns, k_with);
  putf("{subject: %s, area: %s, ", manners[below(COUNT_OF(manners))].vi, task->province->vi);
  putf("lot: %d/%s/2}\n", task->serial + 1, task->presiding->code);
  put_values(task, &template->figures);
}

static void put_source(const Task *task, Group *group) {
  put_key(kpi_columns, k_source);
  if (group->names_source && chance(60)) {
    putf("*nguon-%d\n", group->number);
    return;
  }
  if (group->aliased && !group->names_source) {
    putf("&nguon-%d ", group->number);
    group->names_source = true;
  }
  const char *yearbook = yearbooks[below(COUNT_OF(yearbooks))];
  putf("{agency: %s, %s: ", task->presiding->code, K(k_title));
  if (chance(40)) {
    char of[64];
    snprintf(of, sizeof of, "%s của ", yearbook);
    put_in_flow(of, task->presiding->name);
  } else {
    put(yearbook);
  }
  put("}\n");
}

static void put_spelled_kpi(const Task *task, Group *group) {
  const Indicator *indicator = &indicators[below(COUNT_OF(indicators))];
  const Figures *figures = &indicator->figures;
  bool both = chance(35);
  begin_kpi(indicator->id);
  put_key(kpi_columns, k_title);
  if (both) putf("{vi: \"%s tại %s\", en: %s}\n", indicator->title.vi, task->commune, indicator->title.en);
  else putf("%s tại %s\n", indicator->title.vi, task->commune);
  put_line(kpi_columns, k_measure, figures->measure);
  if (figures->unit.vi) {
    put_key(kpi_columns, k_unit);
    put_words(&figures->unit, both);
    put("\n");
  }
  bool falls = strcmp(figures->direction, "decrease") == 0, rises = strcmp(figures->direction, "increase") == 0;
  put_line(kpi_columns, k_direction, word(figures->direction, rises ? "tăng" : falls ? "giảm" : "duy_trì"));
  put_values(task, figures);
  if (!rises && !falls) {
    indent(kpi_columns);
    put("holds: every_year\n");
  }
  // A KPI may not be measured less often than its task is updated; as often will do.
  if (task->period && chance(50)) put_line(kpi_columns, k_frequency, task->period);
  put_source(task, group);
  if (chance(60)) put_line(kpi_columns, k_method, indicator->method);
}

static void put_kpis(const Task *task, Group *group) {
  put_opening(task_columns, k_kpis);
  put_template_kpi(task);
  if (chance(80)) put_spelled_kpi(task, group);
  else put_second_template_kpi(task);
}

static void begin_milestone(const Step *step) {
  indent(task_columns + 2);
  putf("- {%s: %s, %s: ", K(k_milestone), step->id, K(k_title));
  put_words(&step->title, chance(25));
}

/// An early milestone and a late one: on a working day, at a part of the task's time, or after the other.
static void put_milestones(const Task *task) {
  const Step *early = &early_steps[below(COUNT_OF(early_steps))];
  const Step *late = &late_steps[below(COUNT_OF(late_steps))];
  int span = end_of(task) - task->start;
  bool ongoing = !task->due, roomy = span >= 150;
  put_opening(task_columns, k_milestones);

  begin_milestone(early);
  Day first = working_from(task->start + span * between(20, 40) / 100, task->start + span / 2);
  if (roomy && first && (ongoing || chance(75))) {
    putf(", %s: ", K(k_due));
    put_date(first);
  } else {
    putf(", %s: 1/%d", K(k_at), between(3, 4));
    first = 0;
  }
  put("}\n");

  begin_milestone(late);
  Day second = working_from(task->start + span * between(60, 85) / 100, end_of(task) - 1);
  int style = below(10);
  if (!ongoing && (style < 4 || !roomy || !second)) {
    static const char *const parts[] = {"3/4", "2/3", "60%", "75 %", "80%", "4/5"};
    putf(", %s: \"%s\"", K(k_at), parts[below(6)]);
  } else if (style < 6 && first && first + 75 < end_of(task)) {
    putf(", after: %s, %s: %d %s", early->id, K(k_within), between(2, 10), word_of_file("weeks", "tuần"));
  } else {
    putf(", %s: ", K(k_due));
    put_date(second ? second : end_of(task));
  }
  put("}\n");
}

#endif
