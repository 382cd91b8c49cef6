#!/usr/bin/env bash
# Runs benchmarks in rounds, one fork per benchmark and round, so that a busy machine hurts all alike, and prints the
# lower quartile of each benchmark's iterations. Compile first: mvn -q -pl benchmarks -am compile
#
#   benchmarks/rounds.sh 3 'UtmParseBenchmark|UtmTagBenchmark'
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=$1
pattern=$2
classpath=$(mktemp)
results=$(mktemp)
trap 'rm -f "$classpath" "$results"' EXIT
mvn -B -ntp -q -pl benchmarks -am compile dependency:build-classpath -Dmdep.outputFile="$classpath" >/dev/null
for ((round = 0; round < rounds; round++)); do
  java -cp "benchmarks/target/classes:$(cat "$classpath")" org.openjdk.jmh.Main "$pattern" -f 1 |
    awk '/^# Benchmark: /{name = $3} /^# Parameters: /{name = name " " $0} /^Iteration/{print name "\t" $3}' >>"$results"
done
sort -t$'\t' -k1,1 -k2,2g "$results" | awk -F'\t' '
  $1 != name {if (n) print value[int((n + 3) / 4)] "\t" name; name = $1; n = 0}
  {value[++n] = $2}
  END {if (n) print value[int((n + 3) / 4)] "\t" name}' | sort -g
