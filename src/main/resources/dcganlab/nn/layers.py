# Layers one after another, each with its way back: any network, one layer or all of them.
#
# layers has 7 numbers for each: its kind, then
#
#   0 convolution, 1 transposed   side of the kernel, stride, padding, output padding, 1 with a bias
#   2 dense                       -, -, -, -, 1 with a bias
#   3 batch normalisation
#   4 activation                  0 ReLU, 1 LeakyReLU, 2 tanh, 3 sigmoid
#   5 max pooling, 6 upsampling   factor
#   7 flatten, 8 unflatten        -, maps, side
#
# and last 1 if its weight is divided by its largest singular value; see spectral.py.
#
# p holds their tensors in the order of a state_dict, k the kernels and matrices among them as they
# are multiplied, behind each that was divided u, v and sigma. In training, what a layer saves for backward is appended to kept, and activations
# overwrite their input, which no layer saves.

def kernel(w: Tensor, layers: List[int], i: int, dtype: int, minimal: bool) -> Tensor:
  """A weight as it is multiplied, see convolution.py."""
  if layers[i] < 2 and layers[i + 1] == 4 and layers[i + 2] == 2:
    return __torch__.convolution.kernel(w, dtype, minimal)
  return torch.to(w, dtype)

def tensors(layers: List[int], i: int) -> int:
  """How many tensors a layer has."""
  kind = layers[i]
  if kind < 3:
    return 1 + layers[i + 5] + 2 * layers[i + 6]
  if kind == 3:
    return 4
  return 0

def bias(layers: List[int], i: int, at: int) -> int:
  """Where a weighted layer's bias stands whose tensors begin there: before a weight that is divided,
  behind any other."""
  return at + 1 - layers[i + 6]

def kernels(layers: List[int], p: List[Tensor], dtype: int, minimal: bool, training: bool) -> List[Tensor]:
  """For a pass; in training each moves the estimate of singular values."""
  k = annotate(List[Tensor], [])
  at = 0
  for i in range(0, len(layers), 7):
    if layers[i] < 3 and layers[i + 6] == 1:
      w = at + layers[i + 5]
      found = __torch__.spectral.estimate(p[w], p[w + 1], p[w + 2], training)
      k.append(__torch__.layers.kernel(p[w] / found[2], layers, i, dtype, minimal))
      k.extend(found)
    elif layers[i] < 3:
      k.append(__torch__.layers.kernel(p[at], layers, i, dtype, minimal))
    at = at + __torch__.layers.tensors(layers, i)
  return k

def convolve(x: Tensor, k: Tensor, layers: List[int], i: int) -> Tensor:
  side, stride, padding, more = layers[i + 1], layers[i + 2], layers[i + 3], layers[i + 4]
  if side == 4 and stride == 2:
    if layers[i] == 0:
      return __torch__.convolution.down(x, k)
    return __torch__.convolution.up(x, k)
  if layers[i] == 0:
    return torch.conv2d(x, k, None, [stride, stride], [padding, padding])
  if x.size(2) == 1:
    return __torch__.networks.begin(x.flatten(1), __torch__.networks.matrix(k))
  return torch.conv_transpose2d(x, k, None, [stride, stride], [padding, padding], [more, more])

def activate(x: Tensor, function: int) -> Tensor:
  if function == 0:
    return torch.relu_(x)
  if function == 1:
    return torch.leaky_relu_(x, 0.2)
  if function == 2:
    return __torch__.networks.squash(x)
  return torch.sigmoid_(x)

def forward(x: Tensor, layers: List[int], p: List[Tensor], k: List[Tensor], training: bool, kept: List[Tensor]) -> Tensor:
  at, weight = 0, 0
  for i in range(0, len(layers), 7):
    kind = layers[i]
    if kind < 3:
      x = x.type_as(k[weight])
      if training:
        kept.append(x)
      if kind < 2:
        x = __torch__.layers.convolve(x, k[weight], layers, i)
      else:
        x = x.flatten(1).mm(k[weight].t()).unsqueeze(2).unsqueeze(3)
      if layers[i + 5] == 1:
        x.add_(p[__torch__.layers.bias(layers, i, at)].type_as(x).view(-1, 1, 1))
      weight = weight + 1 + 3 * layers[i + 6]
    elif kind == 3:
      if training:
        y, mean, inverse = __torch__.networks.normalise(x, p, at)
        kept.extend([x, mean, inverse])
        x = y
      else:
        x = torch.batch_norm(x, p[at], p[at + 1], p[at + 2], p[at + 3], False, 0.1, 1e-5, False)
    elif kind == 4:
      if i + 7 == len(layers) or layers[i + 1] > 1:
        x = torch.to(x, 6)
      if not training:
        x = x.clone()
      x = __torch__.layers.activate(x, layers[i + 1])
      if training:
        kept.append(x)
    elif kind == 5:
      side = layers[i + 1]
      if training:
        kept.append(x)
      x, chosen = torch.max_pool2d_with_indices(x, [side, side], [side, side])
      if training:
        kept.append(chosen)
    elif kind == 6:
      scale = layers[i + 1]
      x = torch.upsample_nearest2d(x, [scale * x.size(2), scale * x.size(3)])
    elif kind == 7:
      if training:
        kept.append(x)
      x = x.flatten(1).unsqueeze(2).unsqueeze(3)
    else:
      x = torch.contiguous(x.view(x.size(0), layers[i + 2], layers[i + 3], layers[i + 3]), memory_format=2)
    at = at + __torch__.layers.tensors(layers, i)
  return torch.to(x, 6)

def outputs(x: Tensor, layers: List[int], p: List[Tensor]) -> List[Tensor]:
  """What each layer puts out in evaluation mode."""
  all = annotate(List[Tensor], [])
  at = 0
  for i in range(0, len(layers), 7):
    count = __torch__.layers.tensors(layers, i)
    one, own = layers[i:i + 7], p[at:at + count]
    k = __torch__.layers.kernels(one, own, 6, False, False)
    x = __torch__.layers.forward(x, one, own, k, False, annotate(List[Tensor], []))
    all.append(x)
    at = at + count
  return [y.contiguous() for y in all]

def activate_backward(g: Tensor, y: Tensor, function: int) -> Tensor:
  if function == 0:
    return torch.threshold_backward(g, y, 0)
  if function == 1:
    return torch.leaky_relu_backward(g, y, 0.2, True)
  if function == 2:
    return torch.tanh_backward(g, y)
  return torch.sigmoid_backward(g, y)

def convolve_backward(g: Tensor, x: Tensor, k: Tensor, layers: List[int], i: int, of_input: bool, learns: bool) -> Tuple[Tensor, Tensor]:
  side, stride, padding, more = layers[i + 1], layers[i + 2], layers[i + 3], layers[i + 4]
  if side == 4 and stride == 2 and (of_input or k.dim() == 3):
    if layers[i] == 0:
      return __torch__.convolution.backward(x, g, k, True, learns)
    return __torch__.convolution.backward(g, x, k, False, learns)
  of_x, of_k, _ = torch.convolution_backward(g, x, k, None, [stride, stride], [padding, padding], [1, 1], layers[i] == 1, [more, more], 1, [of_input, learns, False])
  return of_x, of_k

def backward(g: Tensor, layers: List[int], p: List[Tensor], k: List[Tensor], kept: List[Tensor], of_input: bool, learns: bool) -> List[Tensor]:
  """From the gradient of what a network puts out that of its input, if asked for, and then those of
  all that learns, if asked for."""
  back = annotate(List[Tensor], [])
  at, weight, saved = 0, len(k), len(kept)
  for i in range(0, len(layers), 7):
    at = at + __torch__.layers.tensors(layers, i)
  for j in range(7, len(layers) + 7, 7):
    i = len(layers) - j
    kind = layers[i]
    further = of_input or i > 0
    at = at - __torch__.layers.tensors(layers, i)
    if kind < 3:
      divided = layers[i + 6] == 1
      weight = weight - 1 - 3 * layers[i + 6]
      saved = saved - 1
      g = g.type_as(k[weight])
      x = kept[saved]
      of_bias, of_weight = g, g  # What is not asked for.
      if learns and layers[i + 5] == 1:
        of_bias = torch.sum(torch.to(g, 6), [0, 2, 3])
      if kind < 2:
        g, of_weight = __torch__.layers.convolve_backward(g, x, k[weight], layers, i, further, learns)
      else:
        g = g.flatten(1)
        if learns:
          of_weight = g.t().mm(x.flatten(1))
        if further:
          g = g.mm(k[weight]).unsqueeze(2).unsqueeze(3)
      if learns:
        of_weight = torch.to(of_weight, 6)
        if divided:
          of_weight = __torch__.spectral.backward(of_weight, p[at + layers[i + 5]], k[weight + 1], k[weight + 2], k[weight + 3])
          back.append(of_weight)
        if layers[i + 5] == 1:
          back.append(of_bias)
        if not divided:
          back.append(of_weight)
    elif kind == 3:
      saved = saved - 3
      g, scale, shift = torch.native_batch_norm_backward(g.type_as(kept[saved]), kept[saved], p[at], p[at + 2], p[at + 3], kept[saved + 1], kept[saved + 2], True, 1e-5, [True, learns, learns])
      if learns:
        back.extend([shift, scale])
    elif kind == 4:
      saved = saved - 1
      g = __torch__.layers.activate_backward(g.type_as(kept[saved]), kept[saved], layers[i + 1])
    elif kind == 5:
      side = layers[i + 1]
      saved = saved - 2
      g = torch.max_pool2d_with_indices_backward(g.type_as(kept[saved]), kept[saved], [side, side], [side, side], [0, 0], [1, 1], False, kept[saved + 1])
    elif kind == 6:
      scale = layers[i + 1]
      side = g.size(2) // scale
      g = torch.upsample_nearest2d_backward(g, [g.size(2), g.size(3)], [g.size(0), g.size(1), side, side])
    elif kind == 7:
      saved = saved - 1
      g = torch.contiguous(g.reshape(kept[saved].shape), memory_format=2)
    else:
      g = g.flatten(1).unsqueeze(2).unsqueeze(3)
  if of_input:
    back.append(torch.to(g, 6))
  return back[::-1]
