#!/bin/bash
# Brings about on purpose what the doctor looks for, and healthy runs, with some seeds each.
#   bring-about.sh FOLDER FASHION_MNIST GREY_PHOTOS SMALL_PICTURES FEW_IMAGES BLACK_IMAGES SMALL_SET_WITH_TESTS [SEED…]
# The last one holds 400 images and others for testing, see docs/images.md.
# Runs are called SYMPTOM--CAUSE-SEED, as DoctorCalibration wants them. About a minute each on two cores.
set -u
out=$1 fashion=$2 grey=$3 small=$4 few=$5 black=$6 heart=$7
shift 7
seeds=("${@:-1}")
lab=${LAB:-dcgan-lab}
train() { # name steps words…
  local name=$1 steps=$2
  shift 2
  [ -d "$out/$name" ] || $lab train --preset classroom --width 16 --steps "$steps" --quality-every 3 \
    --checkpoint-every 20 --out "$out/$name" "$@"
}
for seed in "${seeds[@]}"; do
  own=(--seed $seed)
  portraits=(--data portraits "${own[@]}")
  both() { echo "--set learning-rate-d=$1 --set learning-rate-g=$2"; }
  train rate_d_high--eighteen-times-$seed 450 "${portraits[@]}" --set learning-rate-d=0.0072
  train rate_g_high--both-$seed 450 "${portraits[@]}" $(both 0.01 0.01)
  train rate_g_high--both-least-squares-$seed 450 "${portraits[@]}" --set loss=least-squares $(both 0.01 0.01)
  train rate_g_low--millionth-$seed 450 "${portraits[@]}" --set learning-rate-g=0.000001
  train rate_d_low--millionth-$seed 450 "${portraits[@]}" --set learning-rate-d=0.000001
  train discriminator_wins--slow-g-$seed 450 "${portraits[@]}" $(both 0.001 0.00002)
  train discriminator_wins--five-steps-$seed 450 "${portraits[@]}" --set discriminator-steps=5 $(both 0.001 0.0002)
  train mode_collapse--kernel-2-$seed 600 "${portraits[@]}" --set kernel=2
  train wrong_range--sigmoid-$seed 450 "${portraits[@]}" --set output-g=sigmoid
  train oscillation--beta-$seed 900 "${portraits[@]}" --set beta1=0.95 --set averaged=false $(both 0.002 0.002)
  train weights_collapse--deviation-$seed 450 "${portraits[@]}" --set deviation=0.5
  train no_batch_norm--none-in-g-$seed 600 "${portraits[@]}" --set batch-norm-g=false
  train no_progress--dense-$seed 900 "${portraits[@]}" --set dense=all
  train exploding_gradients--deviation-$seed 350 "${portraits[@]}" --set deviation=0.3 --set loss=least-squares \
    --set batch-norm-g=false --set batch-norm-d=false
  dead=(--set activation-d=relu --set batch-norm-d=false --set learning-rate-d=0.05)
  train vanishing_gradients--dead-d-$seed 700 "${portraits[@]}" "${dead[@]}"
  train rate_d_low--both-millionth-$seed 700 "${portraits[@]}" $(both 0.000001 0.000001)
  train by_heart--four-hundred-$seed 2000 --data "$heart" --channels 1 "${own[@]}"
  train few_images--twenty-four-$seed 450 --data "$few" --batch 8 "${own[@]}"
  train nearly_black--dots-$seed 450 --data "$black" --channels 1 "${own[@]}"
  train low_label--0.55-$seed 450 "${portraits[@]}" --set real-label=0.55
  train grey_images--three-channels-$seed 450 --data "$grey" "${own[@]}"
  train healthy--portraits-$seed 600 "${portraits[@]}"
  train healthy--paper-$seed 600 "${portraits[@]}" $(both 0.0002 0.0002) --set averaged=false
  train healthy--least-squares-$seed 600 "${portraits[@]}" --set loss=least-squares
  train healthy--hinge-$seed 600 "${portraits[@]}" --set loss=hinge
  train healthy--label-noise-$seed 600 "${portraits[@]}" --set real-label=0.9 --set input-noise=0.1
  train healthy--fashion-$seed 600 --data "$fashion" --channels 1 "${own[@]}"
  train healthy--grey-$seed 600 --data "$grey" --channels 1 "${own[@]}"
  train healthy--small-pictures-$seed 600 --data "$small" "${own[@]}"
done
