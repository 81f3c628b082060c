// The floor under `check`: libyaml's event loop and nothing else.
//
//     floor_yaml PATH…
//
// Reads each file whole, has libyaml parse it, throws every event away, and prints one line:
//
//     files=… bytes=… events=… wall=… cpu=…          (seconds, from the first folder opened to the last file parsed)
#define _POSIX_C_SOURCE 200809L
#include <time.h>
#include <yaml.h>

#include "files.h"

static double seconds(clockid_t clock) {
  struct timespec now;
  clock_gettime(clock, &now);
  return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

/// Reads a whole file into a buffer that grows as needed and is used again for the next.
static size_t read_file(const char *path, unsigned char **buffer, size_t *capacity) {
  FILE *file = fopen(path, "rb");
  if (!file) file_failure("open", path);
  setvbuf(file, NULL, _IONBF, 0);
  size_t length = 0;
  for (;;) {
    if (length == *capacity) {
      *capacity = *capacity ? *capacity * 2 : (size_t)1 << 20;
      *buffer = realloc(*buffer, *capacity);
      if (!*buffer) file_failure("hold", path);
    }
    size_t count = fread(*buffer + length, 1, *capacity - length, file);
    if (count == 0) break;
    length += count;
  }
  if (ferror(file)) file_failure("read", path);
  fclose(file);
  return length;
}

static size_t count_events(const char *path, const unsigned char *bytes, size_t length) {
  yaml_parser_t parser;
  if (!yaml_parser_initialize(&parser)) file_failure("parse", path);
  yaml_parser_set_input_string(&parser, bytes, length);
  size_t events = 0;
  for (bool ended = false; !ended; events++) {
    yaml_event_t event;
    if (!yaml_parser_parse(&parser, &event)) {
      fprintf(stderr, "%s:%zu:%zu: %s\n", path, parser.problem_mark.line + 1, parser.problem_mark.column + 1,
              parser.problem ? parser.problem : "no YAML");
      exit(1);
    }
    ended = event.type == YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
  return events;
}

int main(int count, char **arguments) {
  if (count < 2) {
    fprintf(stderr, "usage: floor_yaml PATH…\n");
    return 2;
  }
  double wall = seconds(CLOCK_MONOTONIC), cpu = seconds(CLOCK_PROCESS_CPUTIME_ID);
  Files files = {0};
  for (int i = 1; i < count; i++) add_files(&files, arguments[i]);
  sort_files(&files);

  unsigned char *buffer = NULL;
  size_t capacity = 0, bytes = 0, events = 0;
  for (size_t i = 0; i < files.count; i++) {
    size_t length = read_file(files.paths[i], &buffer, &capacity);
    bytes += length;
    events += count_events(files.paths[i], buffer, length);
  }
  wall = seconds(CLOCK_MONOTONIC) - wall;
  cpu = seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu;
  printf("files=%zu bytes=%zu events=%zu wall=%.6f cpu=%.6f\n", files.count, bytes, events, wall, cpu);
  return 0;
}
