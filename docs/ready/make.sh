#!/bin/bash
# Trains the runs that ship with the lab and packs them; 12 MiB in all.
#   make.sh FOLDER    FOLDER gets the runs and an archive of each, to be copied to assets/runs
set -eu
out=$(realpath -m "$1")
lab=${LAB:-dcgan-lab}
mkdir -p "$out"
common=(--preset classroom --data portraits --seed 3 --latent 32 --batch 32 --precision bf16)

# on RUN STEP…: goes on to each of these steps. Quality is measured whenever training ends.
on() {
  local run=$1 step
  shift
  for step in "$@"; do $lab train --resume --out "$out/$run" --steps "$step" --quality-every 1; done
}

# With BatchNorm in the generator, which goes well, and without, everything else being equal.
good=("${common[@]}" --width 16 --set learning-rate-g=0.0008 --set averaged=true)
$lab train "${good[@]}" --steps 4000 --quality-every 1 --out "$out/ready-good"
$lab train "${good[@]}" --steps 100 --quality-every 1 --out "$out/ready-no-batch-norm" --set batch-norm-g=false
on ready-no-batch-norm 200 400 600 800 1000

# Goes well for 1,500 steps; then the generator learns eighty times as fast as the discriminator.
$lab train "${common[@]}" --width 12 --steps 1500 --quality-every 1 --out "$out/before-collapse"
$lab runs branch "$out/before-collapse" --step 1500 --out "$out/ready-collapse" \
  --set learning-rate-d=0.0001 --set learning-rate-g=0.008
on ready-collapse 1550 1600 1700 1800 1900 2000
# Nobody has the run that it was branched from: which step that was, and which settings it had, is said here.
settings=$(tr -d ' \n' <"$out/before-collapse/plan.json" | sed -E 's/.*"settings":(\{[^}]*\}).*/\1/')
echo "{\"step\":0,\"settings\":$settings}" >"$out/ready-collapse/settings.jsonl"
echo '{"run":"\u2026","step":1500}' >"$out/ready-collapse/parent.json"

$lab train "${common[@]}" --width 8 --steps 700 --quality-every 1 --out "$out/ready-strong-discriminator" \
  --set learning-rate-d=0.001 --set learning-rate-g=0.000002
$lab train "${common[@]}" --width 8 --steps 700 --quality-every 1 --out "$out/ready-high-rates" \
  --set learning-rate-d=0.05 --set learning-rate-g=0.05

# pack RUN STEP…: with its first and its last checkpoint, and the generators that were kept nearest to these steps.
pack() {
  local run=$1 packed kept=() step
  shift
  packed=$(mktemp -d)
  mkdir "$packed/checkpoints" "$packed/history"
  (cd "$out/$run" && cp run.lab plan.json ./*.csv "$packed")
  find "$out/$run" -maxdepth 1 \( -name parent.json -o -name settings.jsonl \) -exec cp -t "$packed" {} +
  cp "$(printf '%s\n' "$out/$run"/checkpoints/* | head -1)" "$packed/checkpoints"
  cp "$(printf '%s\n' "$out/$run"/checkpoints/* | tail -1)" "$packed/checkpoints"
  mapfile -t kept < <(printf '%s\n' "$out/$run"/history/*)
  for step in "$@"; do
    cp "$(printf '%s\n' "${kept[@]}" | awk -v at="$step" '
      { split($0, part, /step-|\.safetensors/); far = part[2] - at; if (far < 0) far = -far }
      NR == 1 || far < least { least = far; nearest = $0 }
      END { print nearest }')" "$packed/history"
  done
  find "$packed" -exec touch -d 1980-01-01T00:00:00Z {} +
  rm -f "$out/$run.zip"
  (cd "$packed" && TZ=UTC zip -q -9 -X -r "$out/$run.zip" .)
  rm -r "$packed"
}
pack ready-good 0 40 110 200 620 1000 2000 4000
pack ready-no-batch-norm 0 200 620 1000
pack ready-collapse 0 1500 1600 2000
pack ready-strong-discriminator 0 100 300 700
pack ready-high-rates 0 100 300 700
du -cb "$out"/*.zip
