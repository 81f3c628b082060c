// Days, and which of them are surely working days.
#ifndef NQC_BENCHMARK_DAYS_H
#define NQC_BENCHMARK_DAYS_H

#include <stdbool.h>

/// Days since 1970-01-01.
typedef int Day;

static Day day_of(int year, int month, int day) {
  year -= month <= 2;
  int era = year / 400, year_of_era = year % 400;
  int day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719468;
}

static void civil(Day days, int *year, int *month, int *day) {
  int z = days + 719468, era = z / 146097, doe = z % 146097;
  int yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
  int doy = doe - (365 * yoe + yoe / 4 - yoe / 100), mp = (5 * doy + 2) / 153;
  *day = doy - (153 * mp + 2) / 5 + 1;
  *month = mp < 10 ? mp + 3 : mp - 9;
  *year = yoe + era * 400 + (*month <= 2);
}

static int month_length(int year, int month) {
  return day_of(year + month / 12, month % 12 + 1, 1) - day_of(year, month, 1);
}

static Day adding_months(Day start, int months) {
  int year, month, day;
  civil(start, &year, &month, &day);
  int index = year * 12 + month - 1 + months;
  int length = month_length(index / 12, index % 12 + 1);
  return day_of(index / 12, index % 12 + 1, day < length ? day : length);
}

/// Whether a day is a working day whatever the yearly notices say: a weekday well away from every public holiday, its
/// days in lieu and the days exchanged for it.
static bool is_surely_working(Day date) {
  if ((date + 3) % 7 >= 5) return false;  // 1970-01-01 was a Thursday; 5 and 6 are Saturday and Sunday
  int year, month, day;
  civil(date, &year, &month, &day);
  int at = month * 100 + day;
  bool tet = at >= 115 && at <= 228, spring = at >= 401 && at <= 507, national = at >= 829 && at <= 906;
  return !(at <= 105 || tet || spring || national || (at >= 1122 && at <= 1126));
}

/// The first day from `date` on, up to `last`, that is surely a working day; 0 if there is none.
static Day working_from(Day date, Day last) {
  for (; date <= last; date++)
    if (is_surely_working(date)) return date;
  return 0;
}

#endif
