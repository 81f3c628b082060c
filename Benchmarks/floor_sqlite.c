// The floor under what `apply` writes: the same rows, in one transaction, and nothing else.
//
//     floor_sqlite [--synchronous MODE] [--journal MODE] [--indexes after|before] STORE COPY
//
// Loads every row of STORE, which `nqc apply` wrote, into memory, then makes COPY: the same tables, the rows by one
// prepared statement a table, and the indexes, which come after the rows as they do in the store. The time runs from
// BEGIN until COPY is committed and closed, and does not hold the loading. Prints one line:
//
//     tables=… rows=… tasks=… bytes=… wall=… cpu=… journal=…
//
// `tasks` is the number of tasks that STORE holds, groups left out (-1: it has no such table), so that whoever compares
// can tell that all were written; `bytes` is the size of COPY; `journal` is the mode that STORE is in.
//
// COPY has STORE's page size. Its journal is SQLite's default (`delete`) and `synchronous` is `full`, whatever the
// store uses, unless the options say otherwise. Views and triggers are left out; they hold no rows.
#define _POSIX_C_SOURCE 200809L
#include <errno.h>
#include <sqlite3.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

typedef struct {
  int type;               ///< SQLITE_INTEGER, …
  int length;             ///< bytes of a text or blob
  union {
    sqlite3_int64 integer;
    double real;
    const char *bytes;
  };
} Value;

typedef struct {
  char *sql, *insert;
  int columns;
  size_t rows, capacity;  ///< in rows
  Value *values;
} Table;

static sqlite3 *open_database;

static _Noreturn void fail(const char *what, const char *name) {
  fprintf(stderr, "floor_sqlite: %s %s: %s\n", what, name,
          open_database ? sqlite3_errmsg(open_database) : strerror(errno));
  exit(1);
}

static double seconds(clockid_t clock) {
  struct timespec now;
  clock_gettime(clock, &now);
  return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static void *checked(void *memory) {
  if (!memory) {
    fprintf(stderr, "floor_sqlite: no memory\n");
    exit(1);
  }
  return memory;
}

/// Keeps bytes until the program ends, in blocks that are never moved.
static const char *keep(const void *bytes, int length) {
  static char *block;
  static size_t used, size;
  if (!block || used + (size_t)length > size) {
    size = (size_t)length > (size_t)1 << 22 ? (size_t)length : (size_t)1 << 22;
    block = checked(malloc(size));
    used = 0;
  }
  char *place = block + used;
  if (length) memcpy(place, bytes, (size_t)length);
  used += (size_t)length;
  return place;
}

static void execute(const char *sql) {
  if (sqlite3_exec(open_database, sql, NULL, NULL, NULL) != SQLITE_OK) fail("cannot execute", sql);
}

static sqlite3_stmt *prepared(const char *sql) {
  sqlite3_stmt *statement;
  if (sqlite3_prepare_v2(open_database, sql, -1, &statement, NULL) != SQLITE_OK) fail("cannot prepare", sql);
  return statement;
}

static char *text_of(const char *sql) {
  sqlite3_stmt *statement = prepared(sql);
  if (sqlite3_step(statement) != SQLITE_ROW) fail("no answer to", sql);
  char *answer = checked(strdup((const char *)sqlite3_column_text(statement, 0)));
  sqlite3_finalize(statement);
  return answer;
}

/// How many tasks a store holds; -1 if it is no monitoring store.
static sqlite3_int64 count_tasks(void) {
  sqlite3_stmt *statement;
  const char *sql = "SELECT count(*) FROM task WHERE is_group = 0";
  if (sqlite3_prepare_v2(open_database, sql, -1, &statement, NULL) != SQLITE_OK) return -1;
  sqlite3_int64 count = sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : -1;
  sqlite3_finalize(statement);
  return count;
}

/// The statements of the schema that `condition` names, in the order they were made in; `names` gets their names.
static size_t schema(const char *condition, char ***statements, char ***names) {
  char *sql = checked(sqlite3_mprintf(
      "SELECT sql, name FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%%' ESCAPE '\\' AND %s "
      "ORDER BY rowid", condition));
  sqlite3_stmt *statement = prepared(sql);
  size_t count = 0;
  *statements = NULL;
  *names = NULL;
  while (sqlite3_step(statement) == SQLITE_ROW) {
    *statements = checked(realloc(*statements, (count + 1) * sizeof **statements));
    *names = checked(realloc(*names, (count + 1) * sizeof **names));
    (*statements)[count] = checked(strdup((const char *)sqlite3_column_text(statement, 0)));
    (*names)[count] = checked(strdup((const char *)sqlite3_column_text(statement, 1)));
    count++;
  }
  sqlite3_finalize(statement);
  sqlite3_free(sql);
  return count;
}

static Table load(char *sql, const char *name) {
  Table table = {.sql = sql};

  // Generated columns are no part of an INSERT; `table_info` leaves them out.
  char *columns = checked(sqlite3_mprintf("")), *places = checked(sqlite3_mprintf(""));
  char *question = checked(sqlite3_mprintf("SELECT name FROM pragma_table_info(%Q)", name));
  sqlite3_stmt *statement = prepared(question);
  while (sqlite3_step(statement) == SQLITE_ROW) {
    const char *comma = table.columns ? ", " : "";
    char *longer = checked(sqlite3_mprintf("%s%s\"%w\"", columns, comma, sqlite3_column_text(statement, 0)));
    sqlite3_free(columns);
    columns = longer;
    longer = checked(sqlite3_mprintf("%s%s?", places, comma));
    sqlite3_free(places);
    places = longer;
    table.columns++;
  }
  sqlite3_finalize(statement);
  sqlite3_free(question);
  table.insert = checked(sqlite3_mprintf("INSERT INTO \"%w\" (%s) VALUES (%s)", name, columns, places));

  // NOT INDEXED: in the order of the table itself, which is the one the rows were written in.
  question = checked(sqlite3_mprintf("SELECT %s FROM \"%w\" NOT INDEXED", columns, name));
  statement = prepared(question);
  int outcome;
  while ((outcome = sqlite3_step(statement)) == SQLITE_ROW) {
    if (table.rows == table.capacity) {
      table.capacity = table.capacity ? table.capacity * 2 : 256;
      table.values = checked(realloc(table.values, table.capacity * (size_t)table.columns * sizeof(Value)));
    }
    Value *row = table.values + table.rows++ * (size_t)table.columns;
    for (int i = 0; i < table.columns; i++) {
      row[i].type = sqlite3_column_type(statement, i);
      row[i].length = 0;
      switch (row[i].type) {
        case SQLITE_INTEGER: row[i].integer = sqlite3_column_int64(statement, i); break;
        case SQLITE_FLOAT: row[i].real = sqlite3_column_double(statement, i); break;
        case SQLITE_NULL: row[i].integer = 0; break;
        default: {
          const void *bytes = sqlite3_column_blob(statement, i);
          row[i].length = sqlite3_column_bytes(statement, i);
          row[i].bytes = keep(bytes, row[i].length);
        }
      }
    }
  }
  if (outcome != SQLITE_DONE) fail("cannot load", name);
  sqlite3_finalize(statement);
  sqlite3_free(question);
  sqlite3_free(columns);
  sqlite3_free(places);
  return table;
}

static void insert(const Table *table) {
  if (table->rows == 0) return;
  sqlite3_stmt *statement = prepared(table->insert);
  const Value *value = table->values;
  for (size_t row = 0; row < table->rows; row++) {
    for (int i = 1; i <= table->columns; i++, value++) {
      switch (value->type) {
        case SQLITE_INTEGER: sqlite3_bind_int64(statement, i, value->integer); break;
        case SQLITE_FLOAT: sqlite3_bind_double(statement, i, value->real); break;
        case SQLITE_NULL: sqlite3_bind_null(statement, i); break;
        case SQLITE_BLOB: sqlite3_bind_blob(statement, i, value->bytes, value->length, SQLITE_STATIC); break;
        default: sqlite3_bind_text(statement, i, value->bytes, value->length, SQLITE_STATIC);
      }
    }
    if (sqlite3_step(statement) != SQLITE_DONE) fail("cannot execute", table->insert);
    sqlite3_reset(statement);
  }
  sqlite3_finalize(statement);
}

static bool is_word(const char *argument) {
  return *argument && strspn(argument, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") == strlen(argument);
}

int main(int count, char **arguments) {
  const char *synchronous = "full", *journal = "delete", *indexes = "after", *paths[2] = {NULL, NULL};
  int given = 0;
  bool understood = true;
  for (int i = 1; i < count && understood; i++) {
    const char **option = strcmp(arguments[i], "--synchronous") == 0 ? &synchronous
                          : strcmp(arguments[i], "--journal") == 0   ? &journal
                          : strcmp(arguments[i], "--indexes") == 0   ? &indexes
                                                                     : NULL;
    if (option) {
      understood = i + 1 < count && is_word(arguments[i + 1]);
      if (understood) *option = arguments[++i];
    } else {
      understood = given < 2;
      if (understood) paths[given++] = arguments[i];
    }
  }
  bool after = strcmp(indexes, "after") == 0;
  if (!understood || given != 2 || (!after && strcmp(indexes, "before") != 0)) {
    fprintf(stderr, "usage: floor_sqlite [--synchronous MODE] [--journal MODE] [--indexes after|before] STORE COPY\n");
    return 2;
  }

  if (sqlite3_open_v2(paths[0], &open_database, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK) fail("cannot open", paths[0]);
  char *page_size = text_of("PRAGMA page_size"), *stored_journal = text_of("PRAGMA journal_mode");
  char **sql, **names, **index_sql, **index_names;
  size_t tables = schema("type = 'table' AND rootpage > 0", &sql, &names);
  size_t index_count = schema("type = 'index'", &index_sql, &index_names);
  Table *loaded = checked(calloc(tables ? tables : 1, sizeof *loaded));
  size_t rows = 0;
  sqlite3_int64 tasks = count_tasks();
  for (size_t i = 0; i < tables; i++) {
    loaded[i] = load(sql[i], names[i]);
    rows += loaded[i].rows;
  }
  sqlite3_close(open_database);
  open_database = NULL;

  if (unlink(paths[1]) != 0 && errno != ENOENT) fail("cannot replace", paths[1]);
  if (sqlite3_open(paths[1], &open_database) != SQLITE_OK) fail("cannot make", paths[1]);
  char pragmas[256];
  snprintf(pragmas, sizeof pragmas, "PRAGMA page_size = %d; PRAGMA journal_mode = %s; PRAGMA synchronous = %s",
           atoi(page_size), journal, synchronous);
  execute(pragmas);

  double wall = seconds(CLOCK_MONOTONIC), cpu = seconds(CLOCK_PROCESS_CPUTIME_ID);
  execute("BEGIN IMMEDIATE");
  for (size_t i = 0; i < tables; i++) execute(loaded[i].sql);
  for (size_t i = 0; i < index_count && !after; i++) execute(index_sql[i]);
  for (size_t i = 0; i < tables; i++) insert(&loaded[i]);
  for (size_t i = 0; i < index_count && after; i++) execute(index_sql[i]);
  execute("COMMIT");
  if (sqlite3_close(open_database) != SQLITE_OK) fail("cannot close", paths[1]);
  wall = seconds(CLOCK_MONOTONIC) - wall;
  cpu = seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu;

  struct stat status;
  open_database = NULL;
  if (stat(paths[1], &status) != 0) fail("cannot find", paths[1]);
  printf("tables=%zu rows=%zu tasks=%lld bytes=%lld ", tables, rows, (long long)tasks, (long long)status.st_size);
  printf("wall=%.6f cpu=%.6f journal=%s\n", wall, cpu, stored_journal);
  return 0;
}
