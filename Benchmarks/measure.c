// Runs a command and says what it took.
//
//     measure RECORD COMMAND [ARGUMENT…]
//
// Appends one line to the file RECORD: wall time, user and system time in seconds, peak resident memory in KiB, exit
// status. The command keeps this program's input and output; its exit status becomes this program's (128 + n for a
// signal). Written in C so that starting the command costs next to nothing and the peak is the command's alone: a
// child's peak is never less than its parent's was when it was started.
#define _DEFAULT_SOURCE
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double of(struct timeval time) { return (double)time.tv_sec + (double)time.tv_usec * 1e-6; }

int main(int count, char **arguments) {
  if (count < 3) {
    fprintf(stderr, "usage: measure RECORD COMMAND [ARGUMENT…]\n");
    return 2;
  }
  struct timespec start, end;
  clock_gettime(CLOCK_MONOTONIC, &start);
  pid_t child = fork();
  if (child < 0) {
    fprintf(stderr, "measure: cannot start a process: %s\n", strerror(errno));
    return 125;
  }
  if (child == 0) {
    execvp(arguments[2], arguments + 2);
    fprintf(stderr, "measure: cannot run %s: %s\n", arguments[2], strerror(errno));
    _exit(127);
  }
  int status;
  struct rusage usage;
  while (wait4(child, &status, 0, &usage) < 0) {
    if (errno != EINTR) {
      fprintf(stderr, "measure: lost the process: %s\n", strerror(errno));
      return 125;
    }
  }
  clock_gettime(CLOCK_MONOTONIC, &end);
  double wall = (double)(end.tv_sec - start.tv_sec) + (double)(end.tv_nsec - start.tv_nsec) * 1e-9;
  int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);

  FILE *record = fopen(arguments[1], "a");
  if (!record) {
    fprintf(stderr, "measure: cannot write %s: %s\n", arguments[1], strerror(errno));
    return 125;
  }
  fprintf(record, "%.6f %.6f %.6f %ld %d\n", wall, of(usage.ru_utime), of(usage.ru_stime), usage.ru_maxrss, code);
  fclose(record);
  return code;
}
