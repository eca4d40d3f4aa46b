# The lab's own operations in TorchScript, in the spelling that an archive's source has: functions of
# libtorch for every operator, no default arguments. Numbers of types: 6 is float32, 15 bfloat16.
class Ops(Module):
  __parameters__ = []
  __buffers__ = []

  # Networks. A list p holds a network's tensors in the order of its state_dict: a kernel for each
  # convolution, and behind it, where the layer is normalised, scale, shift, running mean and running
  # variance. Convolutions multiply in a type of their own; a kernel is cast where it is used, so
  # that its gradient comes back as float32. Activations overwrite what they are computed from.

  def normalised(self: __torch__.Ops, x: Tensor, p: List[Tensor], i: int, training: bool) -> Tensor:
    return torch.batch_norm(x, p[i], p[torch.add(i, 1)], p[torch.add(i, 2)], p[torch.add(i, 3)], training, 0.1, 1e-5, False)

  def generator(self: __torch__.Ops, z: Tensor, p: List[Tensor], training: bool, type: int) -> Tensor:
    last = torch.sub(torch.len(p), 1)
    x = torch.conv_transpose2d(torch.to(z, type), torch.to(p[0], type), None, [1, 1], [0, 0])
    x = torch.relu_((self).normalised(x, p, 1, training, ))
    for layer in range(torch.floordiv(torch.sub(last, 5), 5)):
      i = torch.add(torch.mul(layer, 5), 5)
      x = torch.conv_transpose2d(x, torch.to(p[i], type), None, [2, 2], [1, 1])
      x = torch.relu_((self).normalised(x, p, torch.add(i, 1), training, ))
    x = torch.conv_transpose2d(x, torch.to(p[last], type), None, [2, 2], [1, 1])
    return torch.tanh_(torch.to(x, 6))

  def discriminator(self: __torch__.Ops, images: Tensor, p: List[Tensor], training: bool, type: int) -> Tensor:
    last = torch.sub(torch.len(p), 1)
    x = torch.contiguous(torch.to(images, type), memory_format=2)
    x = torch.leaky_relu_(torch.conv2d(x, torch.to(p[0], type), None, [2, 2], [1, 1]), 0.2)
    for layer in range(torch.floordiv(torch.sub(last, 1), 5)):
      i = torch.add(torch.mul(layer, 5), 1)
      x = torch.conv2d(x, torch.to(p[i], type), None, [2, 2], [1, 1])
      x = torch.leaky_relu_((self).normalised(x, p, torch.add(i, 1), training, ), 0.2)
    x = torch.conv2d(x, torch.to(p[last], type), None, [1, 1], [0, 0])
    return torch.reshape(torch.to(x, 6), [-1])

  def generator_train_f32(self: __torch__.Ops, z: Tensor, p: List[Tensor]) -> Tensor:
    return (self).generator(z, p, True, 6, )
  def generator_eval_f32(self: __torch__.Ops, z: Tensor, p: List[Tensor]) -> Tensor:
    return (self).generator(z, p, False, 6, )
  def generator_train_bf16(self: __torch__.Ops, z: Tensor, p: List[Tensor]) -> Tensor:
    return (self).generator(z, p, True, 15, )
  def generator_eval_bf16(self: __torch__.Ops, z: Tensor, p: List[Tensor]) -> Tensor:
    return (self).generator(z, p, False, 15, )
  def discriminator_train_f32(self: __torch__.Ops, images: Tensor, p: List[Tensor]) -> Tensor:
    return (self).discriminator(images, p, True, 6, )
  def discriminator_eval_f32(self: __torch__.Ops, images: Tensor, p: List[Tensor]) -> Tensor:
    return (self).discriminator(images, p, False, 6, )
  def discriminator_train_bf16(self: __torch__.Ops, images: Tensor, p: List[Tensor]) -> Tensor:
    return (self).discriminator(images, p, True, 15, )
  def discriminator_eval_bf16(self: __torch__.Ops, images: Tensor, p: List[Tensor]) -> Tensor:
    return (self).discriminator(images, p, False, 15, )

  # One layer, for those who look inside.

  def up_1_0(self: __torch__.Ops, x: Tensor, p: List[Tensor]) -> Tensor:
    return torch.conv_transpose2d(x, p[0], None, [1, 1], [0, 0])
  def up_2_1(self: __torch__.Ops, x: Tensor, p: List[Tensor]) -> Tensor:
    return torch.conv_transpose2d(x, p[0], None, [2, 2], [1, 1])

  # Losses and learning.

  def bce(self: __torch__.Ops, logits: Tensor, label: Tensor) -> Tensor:
    return torch.binary_cross_entropy_with_logits(logits, torch.expand_as(label, logits))

  def gradients(self: __torch__.Ops, p: List[Tensor]) -> List[Tensor]:
    g = annotate(List[Tensor], [])
    for i in range(torch.len(p)):
      _0 = torch.append(g, unchecked_cast(Tensor, (p[i]).grad))
    return g
  def norm(self: __torch__.Ops, p: List[Tensor]) -> Tensor:
    return torch.norm(torch.stack(torch._foreach_norm(p)))
  def gradient_norm(self: __torch__.Ops, p: List[Tensor]) -> Tensor:
    return (self).norm((self).gradients(p, ), )
  def adam(self: __torch__.Ops, p: List[Tensor], m: List[Tensor], v: List[Tensor], t: List[Tensor], lr: float, beta1: float, beta2: float, eps: float) -> None:
    _1 = torch._foreach_add_(t, 1)
    _2 = torch._fused_adam_(p, (self).gradients(p, ), m, v, annotate(List[Tensor], []), t, lr=lr, beta1=beta1, beta2=beta2, weight_decay=0., eps=eps, amsgrad=False, maximize=False)
    return None
  def zero(self: __torch__.Ops, p: List[Tensor]) -> None:
    _3 = torch._foreach_zero_((self).gradients(p, ))
    return None
  def lerp(self: __torch__.Ops, a: List[Tensor], b: List[Tensor], weight: float) -> None:
    _4 = torch._foreach_lerp_(a, b, weight)
    return None
  def copy(self: __torch__.Ops, a: List[Tensor], b: List[Tensor]) -> None:
    _5 = torch._foreach_copy_(a, b)
    return None

  # Memory.

  def channels_last(self: __torch__.Ops, x: Tensor) -> Tensor:
    return torch.clone(x, memory_format=2)
