// The sources that a workspace holds, found the way the compiler finds them: folders recursively, `.yaml` and `.yml`,
// hidden ones passed over, in byte order of their paths.
#ifndef NQC_BENCHMARK_FILES_H
#define NQC_BENCHMARK_FILES_H

#include <dirent.h>
#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

typedef struct {
  char **paths;
  size_t count, capacity;
} Files;

static _Noreturn void file_failure(const char *what, const char *path) {
  fprintf(stderr, "cannot %s %s: %s\n", what, path, strerror(errno));
  exit(1);
}

static bool is_source(const char *name) {
  const char *dot = strrchr(name, '.');
  return dot && (strcmp(dot, ".yaml") == 0 || strcmp(dot, ".yml") == 0);
}

/// Adds the sources at `path`; a file that is named outright is added whatever its name.
static void add_files(Files *files, const char *path) {
  struct stat status;
  if (stat(path, &status) != 0) file_failure("read", path);
  if (!S_ISDIR(status.st_mode)) {
    if (files->count == files->capacity) {
      files->capacity = files->capacity ? files->capacity * 2 : 64;
      files->paths = realloc(files->paths, files->capacity * sizeof *files->paths);
    }
    char *copy = strdup(path);
    if (!files->paths || !copy) file_failure("remember", path);
    files->paths[files->count++] = copy;
    return;
  }
  DIR *folder = opendir(path);
  if (!folder) file_failure("open", path);
  for (struct dirent *entry; (entry = readdir(folder));) {
    if (entry->d_name[0] == '.') continue;
    char child[4096];
    if (snprintf(child, sizeof child, "%s/%s", path, entry->d_name) >= (int)sizeof child) continue;
    struct stat child_status;
    if (stat(child, &child_status) != 0) file_failure("read", child);
    if (S_ISDIR(child_status.st_mode) || is_source(entry->d_name)) add_files(files, child);
  }
  closedir(folder);
}

static int by_bytes(const void *left, const void *right) {
  return strcmp(*(char *const *)left, *(char *const *)right);
}

static void sort_files(Files *files) {
  if (files->count) qsort(files->paths, files->count, sizeof *files->paths, by_bytes);
}

#endif
