#!/usr/bin/env bash
# Times the lab and eager libtorch in turns, for each switch, and prints what docs/guidelines.md has as its table of speeds:
# images a second of each turn, and the median of the turns' ratios. Nothing else should run meanwhile.
#
#   docs/peer/measure.sh [TURNS [SETTINGS...]]      settings as after --set, with commas between them
#
# LAB is the lab's command (dcgan-lab), JAVA17 the home of a JDK 17.
set -euo pipefail
cd "$(dirname "$0")"
turns=${1:-3}
shift || true
if [ $# -eq 0 ]; then
  set -- "" pooling-g=true pooling-d=true pooling-g=true,pooling-d=true kernel=2 kernel=3 kernel=5 \
    batch-norm-g=false batch-norm-d=false batch-norm-g=false,batch-norm-d=false dense=ends dense=all \
    activation-g=leaky-relu activation-g=tanh activation-g=sigmoid output-g=linear output-g=sigmoid \
    activation-d=relu activation-d=tanh loss=least-squares loss=hinge spectral-norm=true \
    spectral-norm=true,batch-norm-d=false diff-augment=all r1=1
fi
export JAVA_HOME=$JAVA17
mvn -q compile dependency:build-classpath -Dmdep.outputFile=target/classpath
peer() { # settings, steps: images a second
  "$JAVA17/bin/java" -cp "target/classes:$(cat target/classpath)" Peer 64 32 3 "$2" "$1" 2>target/peer.log |
    sed -E 's/.*mean ([0-9.]+) img.*/\1/'
}
lab() {
  local set=() each
  for each in ${1//,/ }; do set+=(--set "$each"); done
  ${LAB:-dcgan-lab} bench --preset lesson --batch 64 --width 32 --precision f32 --steps "$2" "${set[@]}" --json \
    2>target/lab.log | grep -oE '"images_per_second":[0-9.]+' | cut -d: -f2
}
echo "| setting | eager libtorch | the lab | ratio |"
echo "| --- | --- | --- | --- |"
for settings in "$@"; do
  steps=12
  case $settings in *r1=*) steps=34 ;; esac # The penalty is computed in every 16th.
  theirs=() ours=()
  for ((turn = 0; turn < turns; turn++)); do
    theirs+=("$(peer "$settings" $steps)")
    ours+=("$(lab "$settings" $steps)")
  done
  ratio=$(paste -d' ' <(printf '%s\n' "${ours[@]}") <(printf '%s\n' "${theirs[@]}") | awk '{ print $1 / $2 }' | sort -n |
    awk '{ r[NR] = $1 } END { printf "%.2f", (r[int((NR + 1) / 2)] + r[int((NR + 2) / 2)]) / 2 }')
  join() { printf '%.0f, ' "$@" | sed 's/, $//'; }
  echo "| ${settings:-nothing} | $(join "${theirs[@]}") | $(join "${ours[@]}") | $ratio |"
done
