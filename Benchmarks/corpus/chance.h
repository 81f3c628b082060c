// Chance, the same on every machine.
#ifndef NQC_BENCHMARK_CHANCE_H
#define NQC_BENCHMARK_CHANCE_H

#include <stdbool.h>
#include <stdint.h>

/// SplitMix64 (Steele, Lea and Flood 2014): 64 bits of state, every output once in its period.
static uint64_t state;

static uint64_t next(void) {
  uint64_t z = (state += 0x9E3779B97F4A7C15u);
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return z ^ (z >> 31);
}

/// Starts the numbers of one file, which depend on nothing that was written before it.
static void reseed(uint64_t seed, uint64_t stream) {
  state = seed;
  state = next() ^ (stream * 0xD1B54A32D192ED03u);
  next();
}

/// A number from 0 up to, not including, `count`.
static int below(int count) { return count <= 0 ? 0 : (int)((next() >> 33) % (uint64_t)count); }

static int between(int low, int high) { return high <= low ? low : low + below(high - low + 1); }

static bool chance(int percent) { return below(100) < percent; }

#endif
