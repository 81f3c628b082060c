# Turns the measurements that `run` collects into its tables. The first file has a line for each start of
# `nqc --version`, the second one for each round, the third one for each size, the fourth one for each round of the
# localities; `run` says what stands in them.

# Sorts a[1…n] in place; n is the number of rounds, so the plainest way will do.
function sort(a, n,    i, j, v) {
  for (i = 2; i <= n; i++) {
    v = a[i]
    for (j = i - 1; j >= 1 && a[j] > v; j--) a[j + 1] = a[j]
    a[j + 1] = v
  }
}

function keep(name, value) { samples[tasks, name, count[tasks]] = value + 0 }

# The middle of a size's samples, and in `least` the smallest.
function median(size, name,    i, n, a) {
  n = count[size]
  for (i = 1; i <= n; i++) a[i] = samples[size, name, i]
  sort(a, n)
  least = a[1]
  return n % 2 ? a[(n + 1) / 2] : (a[n / 2] + a[n / 2 + 1]) / 2
}

function judge(text, value, limit, digits) {
  printf "  %-7s %-58s %.*f\n", value <= limit ? "met" : "MISSED", text, digits, value
  if (value > limit) missed++
}

FILENAME == ARGV[1] { starts[++start_count] = $1 * 1000; next }

FILENAME == ARGV[3] {
  some_wall[$1] = $2; some_peak[$1] = $4 * 1024 / 1e6
  all_wall[$1] = $5; all_peak[$1] = $7 * 1024 / 1e6
  next
}

FILENAME == ARGV[4] {
  tasks = $1
  count[tasks]++
  programmes[tasks] = $2; megabytes[tasks] = $3 / 1e6
  keep("check", $4); keep("check cpu", $5); keep("check peak", $6 * 1024 / 1e6)
  keep("rollup", $7); keep("rollup cpu", $8); keep("rollup peak", $9 * 1024 / 1e6)
  next
}

{
  tasks = $1
  if (!(tasks in count)) order[++sizes] = tasks
  count[tasks]++
  megabytes[tasks] = $2 / 1e6
  keep("yaml", $3); keep("check", $5); keep("check cpu", $6)
  keep("check ratio", $5 / $3); keep("check peak", $7 * 1024 / 1e6); keep("check memory", $7 * 1024 / $2)
  keep("sqlite", $8); keep("floors", $3 + $8); keep("apply", $10); keep("apply cpu", $11)
  keep("apply ratio", $10 / ($3 + $8)); keep("apply peak", $12 * 1024 / 1e6); keep("apply memory", $12 * 1024 / $2)
  keep("rows", $13); keep("store", $14 / 1e6)
  keep("plan", $15); keep("plan cpu", $16); keep("plan ratio", $15 / $5); keep("plan peak", $17 * 1024 / 1e6)
}

END {
  if (!sizes) { print "report: no measurements" > "/dev/stderr"; exit 3 }

  print "check against libyaml's bare event loop"
  printf "%8s %7s (%5s) %9s %9s %9s %9s %8s %9s %12s\n",
    "tasks", "ratio", "least", "check s", "floor s", "check CPU", "floor MB/s", "source MB", "peak MB", "peak/sources"
  for (i = 1; i <= sizes; i++) {
    size = order[i]
    ratio = median(size, "check ratio")
    printf "%8d %7.2f (%5.2f) %9.3f", size, ratio, least, median(size, "check")
    floor = median(size, "yaml")
    printf " %9.3f %9.3f %10.1f %9.1f %9.1f %12.2f\n", floor, median(size, "check cpu"), megabytes[size] / floor,
      megabytes[size], median(size, "check peak"), median(size, "check memory")
  }

  print "\napply against both floors: libyaml's loop, and the same rows inserted in one transaction"
  printf "%8s %7s (%5s) %9s %9s %9s %9s %9s %9s %9s %12s\n",
    "tasks", "ratio", "least", "apply s", "floors s", "SQLite s", "apply CPU", "rows", "store MB", "peak MB",
    "peak/sources"
  for (i = 1; i <= sizes; i++) {
    size = order[i]
    ratio = median(size, "apply ratio")
    printf "%8d %7.2f (%5.2f) %9.3f", size, ratio, least, median(size, "apply")
    printf " %9.3f %9.3f %9.3f %9d %9.1f %9.1f %12.2f\n", median(size, "floors"), median(size, "sqlite"),
      median(size, "apply cpu"), median(size, "rows"), median(size, "store"), median(size, "apply peak"),
      median(size, "apply memory")
  }

  print "\nplan where nothing has changed, against check; and once where one file in a hundred has, and where all have"
  printf "%8s %7s (%5s) %9s %9s %9s %9s %9s %9s %9s\n",
    "tasks", "ratio", "least", "plan s", "plan CPU", "peak MB", "1 % s", "peak MB", "all s", "peak MB"
  for (i = 1; i <= sizes; i++) {
    size = order[i]
    ratio = median(size, "plan ratio")
    printf "%8d %7.2f (%5.2f) %9.3f", size, ratio, least, median(size, "plan")
    printf " %9.3f %9.1f %9.3f %9.1f %9.3f %9.1f\n", median(size, "plan cpu"), median(size, "plan peak"),
      some_wall[size], some_peak[size], all_wall[size], all_peak[size]
  }

  print "\ncheck and rollup of a resolution and the programmes of all who were given its tasks"
  printf "%10s %10s %9s %9s %9s %9s %9s %10s %9s\n",
    "", "programmes", "source MB", "check s", "check CPU", "peak MB", "rollup s", "rollup CPU", "peak MB"
  split("provinces communes", sets, " ")
  for (i = 1; i <= 2; i++) {
    set = sets[i]
    if (!(set in count)) continue
    printf "%10s %10d %9.1f %9.3f %9.3f %9.1f", set, programmes[set], megabytes[set], median(set, "check"),
      median(set, "check cpu"), median(set, "check peak")
    printf " %9.3f %10.3f %9.1f\n", median(set, "rollup"), median(set, "rollup cpu"), median(set, "rollup peak")
  }

  largest = order[1]
  for (i = 2; i <= sizes; i++) if (order[i] > largest) largest = order[i]
  printf "\ntargets, at %d tasks%s\n", largest, largest == 100000 ? "" : " (they are set for 100000)"
  judge("check, ratio to the floor: at most 1.5", median(largest, "check ratio"), 1.5, 2)
  judge("apply, ratio to both floors: at most 1.3", median(largest, "apply ratio"), 1.3, 2)
  judge("plan where nothing has changed, ratio to check: at most 1.2", median(largest, "plan ratio"), 1.2, 2)
  judge("check, peak memory to sources: at most 3", median(largest, "check memory"), 3, 2)
  judge("apply, peak memory to sources: at most 3", median(largest, "apply memory"), 3, 2)
  tenth = largest / 10
  if (tenth in count) {
    judge("check, time for " largest " to " tenth " tasks: at most 11",
      median(largest, "check") / median(tenth, "check"), 11, 2)
    judge("apply, time for " largest " to " tenth " tasks: at most 11",
      median(largest, "apply") / median(tenth, "apply"), 11, 2)
  } else {
    printf "  %-7s %s\n", "-", "linear time: not measured without a size of " tenth " tasks"
  }
  if ("communes" in count) {
    judge("check of " programmes["communes"] " programmes, seconds: at most 3", median("communes", "check"), 3, 2)
    judge("rollup of " programmes["communes"] " programmes, seconds: at most 5", median("communes", "rollup"), 5, 2)
  }
  sort(starts, start_count)
  judge("nqc --version, milliseconds: under 15", starts[int((start_count + 1) / 2)], 15, 1)
  exit enforce == "yes" && missed ? 1 : 0
}
