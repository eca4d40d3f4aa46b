# The passes of the networks, those of training forward and back.
#
# p holds a network's tensors in the order of its state_dict: a kernel for each convolution, and
# behind it, where the layer is normalised, scale, shift, running mean and running variance. k holds
# its kernels as they are multiplied. Activations overwrite what they are computed from.
#
# Images are in phases [n, 4c, s/2 + 1, s/2 + 1], the image padded by one pixel, every 2x2 pixels of
# it as 4c channels of one. A 4x4 kernel with stride 2 is then a 2x2 one with stride 1 and 12 channels
# in place of 3, which the processor multiplies twice as fast; and what the generator's last layer
# puts out is in the form that the discriminator's first one takes, but for a border of zeros.

def images(phases: Tensor) -> Tensor:
  """Images [n, c, s, s] out of phases."""
  return __torch__.convolution.pixels(phases)[:, 1:-1, 1:-1].permute(0, 3, 1, 2).contiguous()

def hide_border(x: Tensor) -> Tensor:
  """Sets to zero what lies outside the image."""
  n, c4, s, _ = x.shape
  v = x.permute(0, 2, 3, 1).view(n, s, s, 2, 2, c4 // 4)
  v[:, 0, :, 0].zero_()
  v[:, -1, :, 1].zero_()
  v[:, :, 0, :, 0].zero_()
  v[:, :, -1, :, 1].zero_()
  return x

def matrix(w: Tensor) -> Tensor:
  """A kernel [m, c, 4, 4] that meets a single pixel, as a matrix [m, 16c]."""
  return w.permute(0, 2, 3, 1).flatten(1)

def image_kernel(w: Tensor) -> Tensor:
  """A kernel [m, c, 4, 4] between images and maps, for phases: [m, 4c, 2, 2]."""
  return __torch__.convolution.phases(w.permute(0, 2, 3, 1))

def image_kernel_gradient(k: Tensor) -> Tensor:
  return __torch__.convolution.pixels(k).permute(0, 3, 1, 2)

def generator_kernels(p: List[Tensor], dtype: int, minimal: bool) -> List[Tensor]:
  k = [torch.to(__torch__.networks.matrix(p[0]), dtype)]
  for i in range(5, len(p) - 1, 5):
    k.append(__torch__.convolution.kernel(p[i], dtype, minimal))
  k.append(torch.to(__torch__.networks.image_kernel(p[-1]), dtype))
  return k

def discriminator_kernels(p: List[Tensor], dtype: int, minimal: bool) -> List[Tensor]:
  k = [torch.to(__torch__.networks.image_kernel(p[0]), dtype)]
  for i in range(1, len(p) - 1, 5):
    k.append(__torch__.convolution.kernel(p[i], dtype, minimal))
  k.append(torch.to(__torch__.networks.matrix(p[-1])[0], dtype))
  return k

def normalise(x: Tensor, p: List[Tensor], i: int) -> Tuple[Tensor, Tensor, Tensor]:
  """By the batch's own statistics, which move the running ones. p[i] is the scale."""
  return torch.native_batch_norm(x, p[i], p[i + 1], p[i + 2], p[i + 3], True, 0.1, 1e-5)

def settle(x: Tensor, p: List[Tensor], i: int) -> None:
  """Normalises by the running statistics and cuts off what is negative, in place: a large map
  needs no second memory. p[i] is the scale."""
  scale = torch.add(p[i + 3], 1e-5).rsqrt_().mul_(p[i])
  y = x.permute(0, 2, 3, 1)
  torch.addcmul(p[i + 1] - p[i + 2] * scale, y, scale, out=y)
  torch.relu_(x)

def begin(z: Tensor, k: Tensor) -> Tensor:
  """The generator's first layer, from [n, latent] to [n, m, 4, 4]."""
  return z.mm(k).view(z.size(0), 4, 4, -1).permute(0, 3, 1, 2)

def arranged(p: List[Tensor]) -> List[Tensor]:
  """The middle kernels of the generator, see convolution.py."""
  return [__torch__.convolution.arranged(p[i]) for i in range(5, len(p) - 1, 5)]

def draw(z: Tensor, p: List[Tensor], arranged: List[Tensor], minimal: bool) -> Tensor:
  """Images, in phases, of latent vectors [n, latent, 1, 1] in evaluation mode.

  arranged are the middle kernels, or none."""
  x = __torch__.networks.begin(z.flatten(1), __torch__.networks.matrix(p[0]))
  for i in range(0, len(p) - 1, 5):
    if i > 0:
      kernel = z.new_empty([0])
      if len(arranged) > 0:
        kernel = arranged[i // 5 - 1]
      x = __torch__.convolution.up_once(x, p[i], kernel, minimal)
    __torch__.networks.settle(x, p, i + 1)
  return torch.tanh_(torch.conv_transpose2d(x, __torch__.networks.image_kernel(p[-1])))

def rough(p: List[Tensor]) -> List[Tensor]:
  """The generator's kernels as a sketch multiplies them, but not yet in bfloat16."""
  k = [__torch__.networks.matrix(p[i]) for i in range(0, len(p) - 1, 5)]
  k.append(__torch__.networks.image_kernel(p[-1]))
  return k

def sketch(z: Tensor, p: List[Tensor], k: List[Tensor]) -> Tensor:
  """Images, in phases, as draw has them, but multiplied in bfloat16: of few latent vectors."""
  x = torch.to(__torch__.networks.begin(z.flatten(1).type_as(k[0]), k[0]), 6)
  for i in range(0, len(p) - 1, 5):
    if i > 0:
      x = __torch__.convolution.rough_stamp(x, k[i // 5])
    __torch__.networks.settle(x, p, i + 1)
  return torch.tanh_(torch.to(torch.conv_transpose2d(x.type_as(k[-1]), k[-1]), 6))

def squash(x: Tensor) -> Tensor:
  """tanh in float32. MKL's takes six times as long as libtorch's sigmoid, which is exact to
  1e-7: far less than a colour's step."""
  y = torch.to(x, 6)
  if x.dtype == 15 and __torch__.processor.has(x):
    return y.mul_(2.).sigmoid_().mul_(2.).sub_(1.)
  return torch.tanh_(y)

def generate(z: Tensor, p: List[Tensor], k: List[Tensor]) -> List[Tensor]:
  """Images of latent vectors [n, latent, 1, 1], with what the way back needs: z; for each normalised
  layer its convolution, mean, inverse deviation and output; the images."""
  x = z.flatten(1).type_as(k[0])
  kept = [x]
  x = __torch__.networks.begin(x, k[0])
  for layer in range(len(k) - 1):
    if layer > 0:
      x = __torch__.convolution.up(x, k[layer])
    y, mean, inverse = __torch__.networks.normalise(x, p, 5 * layer + 1)
    y.relu_()
    kept.extend([x, mean, inverse, y])
    x = y
  images = __torch__.networks.squash(torch.conv_transpose2d(x, k[-1]))
  kept.append(__torch__.networks.hide_border(images))
  return kept

def generator_backward(g: Tensor, kept: List[Tensor], p: List[Tensor], k: List[Tensor]) -> List[Tensor]:
  """The gradients of all that learns, from that of the images."""
  g = __torch__.networks.hide_border(torch.tanh_backward(g, kept[-1])).type_as(k[-1])
  g, kernel, _ = torch.convolution_backward(g, kept[-2], k[-1], None, [1, 1], [0, 0], [1, 1], True, [0, 0], 1, [True, True, False])
  back = [__torch__.networks.image_kernel_gradient(torch.to(kernel, 6))]
  for j in range(len(k) - 1):
    layer = len(k) - 2 - j
    i = 5 * layer + 1
    x, mean, inverse, y = kept[4 * layer + 1], kept[4 * layer + 2], kept[4 * layer + 3], kept[4 * layer + 4]
    torch.threshold_backward(g, y, 0, grad_input=g)
    g, scale, shift = torch.native_batch_norm_backward(g, x, p[i], p[i + 2], p[i + 3], mean, inverse, True, 1e-5, [True, True, True])
    if layer > 0:
      g, kernel = __torch__.convolution.backward(g, kept[4 * layer], k[layer], False, True)
    else:
      kernel = kept[0].t().mm(g.permute(0, 2, 3, 1).flatten(1)).view(kept[0].size(1), 4, 4, -1).permute(0, 3, 1, 2)
    back.extend([shift, scale, torch.to(kernel, 6)])
  return back[::-1]

def judge(images: Tensor, p: List[Tensor], k: List[Tensor]) -> List[Tensor]:
  """Logits [n] of images, with what the way back needs: the images; the first layer's output; for
  each normalised layer its convolution, mean, inverse deviation and output; the logits."""
  x = images.type_as(k[0])
  y = torch.leaky_relu_(torch.conv2d(x, k[0]), 0.2)
  kept = [x, y]
  for layer in range(1, len(k) - 1):
    x = __torch__.convolution.down(y, k[layer])
    y, mean, inverse = __torch__.networks.normalise(x, p, 5 * layer - 3)
    torch.leaky_relu_(y, 0.2)
    kept.extend([x, mean, inverse, y])
  kept.append(torch.to(y.permute(0, 2, 3, 1).flatten(1).mv(k[-1]), 6))
  return kept

def discriminator_backward(logits: Tensor, kept: List[Tensor], p: List[Tensor], k: List[Tensor], learns: bool) -> List[Tensor]:
  """From the gradient of the logits [n] the gradients of all that learns; or, if the discriminator
  does not, that of the images alone."""
  logits = logits.type_as(k[-1])
  y = kept[-2].permute(0, 2, 3, 1)
  g = logits.outer(k[-1]).view(y.shape).permute(0, 3, 1, 2)
  back = annotate(List[Tensor], [])
  if learns:
    back.append(torch.to(y.flatten(1).t().mv(logits), 6).view(1, 4, 4, -1).permute(0, 3, 1, 2))
  for j in range(1, len(k) - 1):
    layer = len(k) - 1 - j
    i = 5 * layer - 3
    at = 4 * layer - 2
    torch.leaky_relu_backward(g, kept[at + 3], 0.2, True, grad_input=g)
    g, scale, shift = torch.native_batch_norm_backward(g, kept[at], p[i], p[i + 2], p[i + 3], kept[at + 1], kept[at + 2], True, 1e-5, [True, learns, learns])
    g, kernel = __torch__.convolution.backward(kept[at - 1], g, k[layer], True, learns)
    if learns:
      back.extend([shift, scale, torch.to(kernel, 6)])
  torch.leaky_relu_backward(g, kept[1], 0.2, True, grad_input=g)
  g, kernel, _ = torch.convolution_backward(g, kept[0], k[0], None, [1, 1], [0, 0], [1, 1], False, [0, 0], 1, [not learns, learns, False])
  if learns:
    back.append(__torch__.networks.image_kernel_gradient(torch.to(kernel, 6)))
  else:
    back.append(torch.to(g, 6))
  return back[::-1]
