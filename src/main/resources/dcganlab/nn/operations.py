# What the lab calls of TorchScript. Types are numbers: 6 is float32, 15 bfloat16.
class Ops(Module):
  __parameters__ = []
  __buffers__ = []

  # Passes in evaluation mode. p holds a network's tensors in the order of its state_dict.

  def generator(self, z: Tensor, p: List[Tensor], minimal: bool) -> Tensor:
    return self.draw(z, p, annotate(List[Tensor], []), minimal)
  def draw(self, z: Tensor, p: List[Tensor], arranged: List[Tensor], minimal: bool) -> Tensor:
    return __torch__.networks.images(__torch__.networks.draw(z, p, arranged, minimal))
  def draw_bytes(self, z: Tensor, p: List[Tensor], arranged: List[Tensor], minimal: bool) -> Tensor:
    """The same as uint8, 0 to 255 for -1 to 1."""
    return self.bytes(__torch__.networks.draw(z, p, arranged, minimal))
  def sketch_bytes(self, z: Tensor, p: List[Tensor], k: List[Tensor]) -> Tensor:
    return self.bytes(__torch__.networks.sketch(z, p, k))
  def bytes(self, x: Tensor) -> Tensor:
    return __torch__.networks.images(torch.to(x.add_(1.).mul_(127.5).round_(), 0))

  # Kernels in the form in which draw and sketch read them, and over older ones.

  def arrange(self, p: List[Tensor]) -> List[Tensor]:
    return [torch.clone(x, memory_format=0) for x in __torch__.networks.arranged(p)]
  def arrange_anew(self, p: List[Tensor], arranged: List[Tensor]) -> None:
    torch._foreach_copy_(arranged, __torch__.networks.arranged(p))
  def rough(self, p: List[Tensor]) -> List[Tensor]:
    return [torch.to(x, 15) for x in __torch__.networks.rough(p)]
  def rough_anew(self, p: List[Tensor], k: List[Tensor]) -> None:
    torch._foreach_copy_(k, __torch__.networks.rough(p))

  def discriminator(self, images: Tensor, p: List[Tensor], minimal: bool) -> Tensor:
    x = torch.contiguous(images, memory_format=2)
    x = torch.leaky_relu_(torch.conv2d(x, p[0], None, [2, 2], [1, 1]), 0.2)
    for i in range(1, len(p) - 1, 5):
      x = torch.conv2d(x, p[i], None, [2, 2], [1, 1])
      x = torch.batch_norm(x, p[i + 1], p[i + 2], p[i + 3], p[i + 4], False, 0.1, 1e-5, False)
      torch.leaky_relu_(x, 0.2)
    return torch.conv2d(x, p[-1]).flatten()

  # Passes of training; see networks.py.

  def generator_kernels(self, p: List[Tensor], dtype: int, minimal: bool) -> List[Tensor]:
    return __torch__.networks.generator_kernels(p, dtype, minimal)
  def discriminator_kernels(self, p: List[Tensor], dtype: int, minimal: bool) -> List[Tensor]:
    return __torch__.networks.discriminator_kernels(p, dtype, minimal)

  def phases(self, images: Tensor) -> Tensor:
    x = torch.constant_pad_nd(images, [1, 1, 1, 1])
    return __torch__.convolution.phases(x.permute(0, 2, 3, 1).contiguous())

  def images(self, phases: Tensor) -> Tensor:
    return __torch__.networks.images(phases)
  def picture_bytes(self, phases: Tensor, most: int) -> Tensor:
    """The first images as uint8, 0 to 255 for -1 to 1."""
    x = torch.clamp(torch.to(__torch__.networks.images(phases)[0:most], 6), -1., 1.)
    return torch.to(x.add_(1.).mul_(127.5).round_(), 0).contiguous()

  def noisy(self, phases: Tensor, deviation: float, seed: int) -> Tensor:
    """With Gaussian noise, but on the border, that the device itself draws."""
    torch.manual_seed(seed)
    noise = __torch__.networks.hide_border(torch.randn_like(phases))
    return torch.add(phases, noise, alpha=deviation)

  def augmented(self, phases: Tensor, draws: Tensor, kinds: List[int]) -> Tensor:
    """Images, in phases, as augment.py changes them."""
    return self.phases(__torch__.augment.forward(__torch__.networks.images(phases), draws, kinds))

  # Images [n, c, s, s] as bytes.

  def put(self, images: Tensor, first: int, part: Tensor) -> None:
    torch.copy_(images[first:first + part.size(0)], part)
  def chosen(self, images: Tensor, numbers: Tensor) -> Tensor:
    """Some of them, in phases: 0 to 255 become -1 to 1."""
    x = torch.to(torch.index_select(images, 0, numbers), 6)
    return self.phases(x.mul_(0.00784313725490196).sub_(1.))

  def generate(self, z: Tensor, p: List[Tensor], k: List[Tensor]) -> List[Tensor]:
    return __torch__.networks.generate(z, p, k)

  # The losses: [loss, mean of the probabilities, gradients...].

  def judged(self, kept: List[Tensor], label: float, loss: int) -> List[Tensor]:
    """The mean loss of logits against one label for all; the mean probability; the gradient. loss is 0
    for binary cross-entropy of sigmoid(x), in the form that is stable from logits, log(1 + exp(x)) -
    label * x; 1 for half of the square of x - label; 2 for the hinge, max(0, 1 - x), or for a label below
    a half max(0, 1 + x); 3 for -x."""
    logits = kept[-1]
    n = logits.size(0)
    if loss == 1:
      apart = logits - label
      return [(apart * apart).mean().mul(0.5), torch.clamp(logits, 0., 1.).mean(), apart / n]
    probabilities = logits.sigmoid()
    if loss == 0:
      entropy = torch.binary_cross_entropy_with_logits(logits, torch.full_like(logits, label))
      return [entropy, probabilities.mean(), (probabilities - label) / n]
    sign = -1.
    if label < 0.5:
      sign = 1.
    if loss == 3:
      return [logits.mean().mul(sign), probabilities.mean(), torch.full_like(logits, sign / float(n))]
    misses = torch.relu_(logits * sign + 1.)
    return [misses.mean(), probabilities.mean(), torch.sign(misses) * (sign / float(n))]

  def learn_discriminator(self, images: Tensor, label: float, loss: int, p: List[Tensor], k: List[Tensor]) -> List[Tensor]:
    kept = __torch__.networks.judge(images, p, k)
    mean, probability, g = self.judged(kept, label, loss)
    return [mean, probability] + __torch__.networks.discriminator_backward(g, kept, p, k, True)

  def drawn_in_training(self, z: Tensor, p: List[Tensor], layers: List[int]) -> Tensor:
    """Images of latent vectors, normalised by the batch's own statistics; running ones stay."""
    own = [torch.clone(x) for x in p]
    k = __torch__.layers.kernels(layers, own, 6, False, False)
    return __torch__.layers.forward(torch.contiguous(z, memory_format=2), layers, own, k, True, annotate(List[Tensor], [])).contiguous()
  def learning_logits(self, images: Tensor, p: List[Tensor], k: List[Tensor]) -> Tensor:
    """The logits that learn_discriminator and learn_generator judge by; running statistics stay."""
    return __torch__.networks.judge(images, [torch.clone(x) for x in p], k)[-1]

  def penalty(self, images: Tensor, p: List[Tensor], layers: Tensor) -> List[Tensor]:
    """The gradient of R1; see penalty.py."""
    return __torch__.penalty.gradient(__torch__.networks.images(images), annotate(List[int], layers.tolist()), p)

  def slope(self, images: Tensor, p: List[Tensor], layers: Tensor) -> List[Tensor]:
    """The gradient of the logits at images, in evaluation mode; see gradients.py."""
    return [__torch__.gradients.slope(images, annotate(List[int], layers.tolist()), p)]
  def loss_gradients(self, z: Tensor, g: List[Tensor], g_layers: Tensor, g_ends: Tensor, d: List[Tensor], d_layers: Tensor, d_ends: Tensor, asked: Tensor) -> List[Tensor]:
    """The gradient of the generator's loss, in evaluation mode; see gradients.py. asked is the number of the loss,
    and then the places of tensors."""
    wanted = annotate(List[int], asked.tolist())
    return __torch__.gradients.of_loss(z, g, annotate(List[int], g_layers.tolist()), annotate(List[int], g_ends.tolist()), d, annotate(List[int], d_layers.tolist()), annotate(List[int], d_ends.tolist()), wanted[0], wanted[1:])

  def signal_spread(self, z: Tensor, slope: Tensor, layers: Tensor, p: List[Tensor], at: Tensor) -> List[Tensor]:
    """See gradients.py."""
    return __torch__.gradients.spread(z, slope, annotate(List[int], layers.tolist()), p, annotate(List[int], at.tolist()))

  # What the generator learns: draws are those of augment.py, one array, where the images that are judged
  # were augmented, else none.

  def learn_generator(self, images: Tensor, draws: List[Tensor], kinds: List[int], loss: int, made: List[Tensor], p: List[Tensor], k: List[Tensor], judge: List[Tensor], judge_k: List[Tensor]) -> List[Tensor]:
    kept = __torch__.networks.judge(images, judge, judge_k)
    mean, probability, g = self.judged(kept, 1., loss)
    g = __torch__.networks.discriminator_backward(g, kept, judge, judge_k, False)[0]
    if len(draws) > 0:
      g = self.phases(__torch__.augment.backward(__torch__.networks.images(g), draws[0], kinds))
    return [mean, probability] + __torch__.networks.generator_backward(g, made, p, k)

  # The same passes layer by layer, of networks that are not the paper's; see layers.py.

  def layer(self, x: Tensor, layers: List[int], p: List[Tensor], training: bool) -> Tensor:
    k = __torch__.layers.kernels(layers, p, 6, False, training)
    return __torch__.layers.forward(x, layers, p, k, training, annotate(List[Tensor], []))
  def layer_outputs(self, x: Tensor, p: List[Tensor], layers: List[int]) -> List[Tensor]:
    return __torch__.layers.outputs(torch.contiguous(x, memory_format=2), layers, p)
  def evaluated(self, x: Tensor, p: List[Tensor], minimal: bool, layers: List[int]) -> Tensor:
    k = __torch__.layers.kernels(layers, p, 6, minimal, False)
    return __torch__.layers.forward(torch.contiguous(x, memory_format=2), layers, p, k, False, annotate(List[Tensor], []))
  def generator_layers(self, z: Tensor, p: List[Tensor], minimal: bool, layers: List[int]) -> Tensor:
    return self.evaluated(z, p, minimal, layers).contiguous()
  def draw_layers(self, z: Tensor, p: List[Tensor], arranged: List[Tensor], minimal: bool, layers: List[int]) -> Tensor:
    return self.evaluated(z, p, minimal, layers).contiguous()
  def draw_bytes_layers(self, z: Tensor, p: List[Tensor], arranged: List[Tensor], minimal: bool, layers: List[int]) -> Tensor:
    x = torch.clamp(self.evaluated(z, p, minimal, layers), -1., 1.)
    return torch.to(x.add_(1.).mul_(127.5).round_(), 0).contiguous()
  def discriminator_layers(self, images: Tensor, p: List[Tensor], minimal: bool, layers: List[int]) -> Tensor:
    return self.evaluated(images, p, minimal, layers).flatten()

  def generator_kernels_layers(self, p: List[Tensor], dtype: int, minimal: bool, layers: List[int]) -> List[Tensor]:
    return __torch__.layers.kernels(layers, p, dtype, minimal, True)
  def discriminator_kernels_layers(self, p: List[Tensor], dtype: int, minimal: bool, layers: List[int]) -> List[Tensor]:
    return __torch__.layers.kernels(layers, p, dtype, minimal, True)

  def generate_layers(self, z: Tensor, p: List[Tensor], k: List[Tensor], layers: List[int]) -> List[Tensor]:
    kept = annotate(List[Tensor], [])
    images = __torch__.layers.forward(z, layers, p, k, True, kept)
    kept.append(self.phases(images))
    return kept

  def judge_layers(self, phases: Tensor, p: List[Tensor], k: List[Tensor], layers: List[int]) -> List[Tensor]:
    kept = annotate(List[Tensor], [])
    images = torch.contiguous(__torch__.networks.images(phases), memory_format=2)
    kept.append(__torch__.layers.forward(images, layers, p, k, True, kept).flatten())
    return kept

  def learn_discriminator_layers(self, images: Tensor, label: float, loss: int, p: List[Tensor], k: List[Tensor], layers: List[int]) -> List[Tensor]:
    kept = self.judge_layers(images, p, k, layers)
    mean, probability, g = self.judged(kept, label, loss)
    return [mean, probability] + __torch__.layers.backward(g.view(-1, 1, 1, 1), layers, p, k, kept[:-1], False, True)

  def learning_logits_layers(self, images: Tensor, p: List[Tensor], k: List[Tensor], layers: List[int]) -> Tensor:
    return torch.to(self.judge_layers(images, [torch.clone(x) for x in p], k, layers)[-1], 6)

  def learn_generator_layers(self, images: Tensor, draws: List[Tensor], kinds: List[int], loss: int, made: List[Tensor], p: List[Tensor], k: List[Tensor], judge: List[Tensor], judge_k: List[Tensor], layers: List[int], judge_layers: List[int]) -> List[Tensor]:
    kept = self.judge_layers(images, judge, judge_k, judge_layers)
    mean, probability, g = self.judged(kept, 1., loss)
    g = __torch__.layers.backward(g.view(-1, 1, 1, 1), judge_layers, judge, judge_k, kept[:-1], True, False)[0]
    if len(draws) > 0:
      g = torch.contiguous(__torch__.augment.backward(g.contiguous(), draws[0], kinds), memory_format=2)
    return [mean, probability] + __torch__.layers.backward(g, layers, p, k, made[:-1], False, True)

  def learn_generator_mixed(self, images: Tensor, draws: List[Tensor], kinds: List[int], loss: int, made: List[Tensor], p: List[Tensor], k: List[Tensor], judge: List[Tensor], judge_k: List[Tensor], judge_layers: List[int]) -> List[Tensor]:
    """Of the paper's generator by a discriminator that is not the paper's."""
    kept = self.judge_layers(images, judge, judge_k, judge_layers)
    mean, probability, g = self.judged(kept, 1., loss)
    g = __torch__.layers.backward(g.view(-1, 1, 1, 1), judge_layers, judge, judge_k, kept[:-1], True, False)[0]
    if len(draws) > 0:
      g = __torch__.augment.backward(g.contiguous(), draws[0], kinds)
    return [mean, probability] + __torch__.networks.generator_backward(self.phases(g), made, p, k)

  def measure(self, numbers: List[Tensor], gradient: List[Tensor], statistics: List[Tensor], before: List[Tensor]) -> List[Tensor]:
    """What an update measures: [numbers..., norm of the gradient, bad], and bad once more. It is 1 if
    anything is not finite, or if it was 1 before, else 0."""
    found = torch.stack(numbers + [self.norm(gradient)])
    finite = torch.isfinite(found).all()
    if len(statistics) > 0:
      finite = torch.logical_and(finite, torch.isfinite(self.norm(statistics)))
    bad = torch.to(torch.logical_not(finite), 6)
    if len(before) > 0:
      bad = torch.maximum(bad, before[0][-1])
    return [torch.cat([found, bad.unsqueeze(0)]), bad]
  def joined(self, p: List[Tensor]) -> Tensor:
    return torch.cat(p)

  # Stages; see stages.py.

  def stages_learning(self, w: List[Tensor], g: List[Tensor], before: List[Tensor]) -> Tensor:
    return __torch__.stages.learning(w, g, before)
  def stages_singular(self, w: List[Tensor], transposed: List[int], u: List[Tensor], rounds: int) -> Tensor:
    return __torch__.stages.singular(w, transposed, u, rounds)
  def stage_activity(self, y: Tensor, centre: float, limit: float) -> Tensor:
    return __torch__.stages.activity(y, centre, limit)

  # Lists of tensors.

  def duplicates(self, p: List[Tensor]) -> List[Tensor]:
    """On their device."""
    return [x.clone() for x in p]

  def norm(self, p: List[Tensor]) -> Tensor:
    return torch.norm(torch.stack(torch._foreach_norm(p)))
  def add(self, a: List[Tensor], b: List[Tensor]) -> None:
    torch._foreach_add_(a, b)
  def add_part(self, a: List[Tensor], b: List[Tensor], part: float) -> None:
    torch._foreach_add_(a, b, alpha=part)
  def lerp(self, a: List[Tensor], b: List[Tensor], weight: float) -> None:
    torch._foreach_lerp_(a, b, weight)
  def copy(self, a: List[Tensor], b: List[Tensor]) -> None:
    torch._foreach_copy_(a, b)
  def laid_out(self, g: List[Tensor], p: List[Tensor]) -> List[Tensor]:
    """Gradients in memory as the parameters are, which the fused step takes for granted. oneDNN's are
    so already; cuDNN has the choice."""
    if __torch__.processor.has(p[0]):
      return g
    out = annotate(List[Tensor], [])
    for i in range(len(g)):
      if g[i].stride() == p[i].stride():
        out.append(g[i])
      else:
        out.append(torch.copy_(torch.empty_like(p[i]), g[i]))
    return out
  def adam(self, p: List[Tensor], g: List[Tensor], m: List[Tensor], v: List[Tensor], t: List[Tensor], bad: Tensor, lr: float, beta1: float, beta2: float, eps: float) -> None:
    torch._foreach_add_(t, torch.rsub(bad, 1.))
    torch._fused_adam_(p, self.laid_out(g, p), m, v, annotate(List[Tensor], []), t, lr=lr, beta1=beta1, beta2=beta2, weight_decay=0., eps=eps, amsgrad=False, maximize=False, found_inf=bad)

  # Memory.

  def clones(self, p: List[Tensor]) -> List[Tensor]:
    """On the CPU."""
    return [x.clone().cpu() for x in p]


  def channels_last(self, x: Tensor) -> Tensor:
    return torch.clone(x, memory_format=2)
