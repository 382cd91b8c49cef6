#!/usr/bin/env bash
# Fuzzes each target for some minutes, one after the other, and prints for each how often it ran, and whether it failed.
# An input that fails is written beside the seeds of its target, under src/test/resources, and so is a regression test
# from then on.
#
#   reliability/fuzz.sh 10                             all targets, ten minutes each
#   reliability/fuzz.sh 1 'LinkFuzzTest#tagsAnything'  those whose class and method match
set -euo pipefail
cd "$(dirname "$0")/.."
minutes=$1
pattern=${2:-.}
logs=$(mktemp -d)
printf '%-58s %12s  %s\n' target executions outcome
for module in smm-utm smm-metrics integrations/smm-jackson; do
  mvn -B -ntp -q -pl "$module" -am -Djacoco.skip test-compile dependency:build-classpath \
    -Dmdep.outputFile="$logs/classpath" >"$logs/compile" || { cat "$logs/compile"; exit 1; }
  classpath="target/test-classes:target/classes:$(cat "$logs/classpath")"
  while IFS= read -r file; do
    class=$(sed 's#/#.#g; s#\.java$##' <<<"${file#"$module"/src/test/java/}")
    for method in $(grep -A1 '@FuzzTest' "$file" | sed -n 's/.*void \([A-Za-z]*\)(.*/\1/p'); do
      target="${class##*.}#$method"
      grep -Eq "$pattern" <<<"$target" || continue
      log="$logs/$target"
      outcome='no failure'
      (cd "$module" && java -Xmx1g -cp "$classpath" com.code_intelligence.jazzer.Jazzer --target_class="$class" \
        --target_method="$method" -max_total_time=$((minutes * 60)) -print_final_stats=1 >"$log" 2>&1) ||
        outcome="failed, see $log"
      runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
      printf '%-58s %12s  %s\n' "$target" "${runs:-?}" "$outcome"
    done
  done < <(find "$module/src/test/java" -name '*FuzzTest.java' | sort)
done
