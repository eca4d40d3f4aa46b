# R1 (Mescheder et al. 2018, "Which Training Methods for GANs do actually Converge?", section 4.1): how steep a
# discriminator is at some images x, half of the mean of |dD/dx|^2.
#
# Its gradient is that of a gradient, which libtorch's autograd computes, from the layers of layers.py in their
# plain form. Batches are normalised by their own statistics, as in any pass of training, but the running ones
# stay, and so does the estimate of singular values: both have moved in the pass with which this one goes.

def weight(layers: List[int], i: int, p: List[Tensor], at: int) -> Tensor:
  if layers[i + 6] == 0:
    return p[at]
  w = at + layers[i + 5]
  v = __torch__.spectral.in_memory(p[w + 2], p[w])
  return p[w] / torch.dot(p[w + 1], __torch__.spectral.matrix(p[w]).mv(v))

def activate(x: Tensor, function: int) -> Tensor:
  if function == 0:
    return torch.relu(x)
  if function == 1:
    return torch.leaky_relu(x, 0.2)
  if function == 2:
    return torch.tanh(x)
  return torch.sigmoid(x)

def logits(x: Tensor, layers: List[int], p: List[Tensor], training: bool) -> Tensor:
  at = 0
  for i in range(0, len(layers), 7):
    kind = layers[i]
    if kind < 3:
      w = __torch__.penalty.weight(layers, i, p, at)
      if kind == 0:
        x = torch.conv2d(x, w, None, [layers[i + 2], layers[i + 2]], [layers[i + 3], layers[i + 3]])
      else:
        x = x.flatten(1).mm(w.t()).unsqueeze(2).unsqueeze(3)
      if layers[i + 5] == 1:
        x = x + p[__torch__.layers.bias(layers, i, at)].view(-1, 1, 1)
    elif kind == 3:
      if training:
        x = torch.batch_norm(x, p[at], p[at + 1], None, None, True, 0.1, 1e-5, False)
      else:
        x = torch.batch_norm(x, p[at], p[at + 1], p[at + 2], p[at + 3], False, 0.1, 1e-5, False)
    elif kind == 4:
      x = __torch__.penalty.activate(x, layers[i + 1])
    elif kind == 5:
      x = torch.max_pool2d(x, [layers[i + 1], layers[i + 1]], [layers[i + 1], layers[i + 1]])
    else:
      x = x.flatten(1).unsqueeze(2).unsqueeze(3)
    at = at + __torch__.layers.tensors(layers, i)
  return x.flatten()

def learnt(layers: List[int], i: int) -> int:
  """How many of a layer's tensors are learnt: they are its first."""
  if layers[i] < 3:
    return 1 + layers[i + 5]
  if layers[i] == 3:
    return 2
  return 0

def gradient(images: Tensor, layers: List[int], p: List[Tensor]) -> List[Tensor]:
  """Of all that learns, in the order of p. Runs with autograd."""
  x = torch.clone(images, memory_format=2).requires_grad_(True)
  own = [each.clone() for each in p]
  leaves = annotate(List[Tensor], [])
  at = 0
  for i in range(0, len(layers), 7):
    for j in range(__torch__.penalty.learnt(layers, i)):
      leaves.append(own[at + j].requires_grad_(True))
    at = at + __torch__.layers.tensors(layers, i)
  slope = torch.grad([torch.sum(__torch__.penalty.logits(x, layers, own, True))], [x], None, True, True, False)[0]
  back = annotate(List[Tensor], [])
  if slope is not None:
    steepness = torch.sum(slope * slope) * (0.5 / float(x.size(0)))
    found = torch.grad([steepness], leaves, None, False, False, True)
    for i in range(len(leaves)):
      g = found[i]
      if g is not None:
        back.append(g.detach())
      else:
        back.append(torch.zeros_like(leaves[i]).detach())
  return back

def slope(images: Tensor, layers: List[int], p: List[Tensor]) -> Tensor:
  """Of the logits at the images, by the running statistics. Runs with autograd."""
  x = torch.clone(images, memory_format=2).requires_grad_(True)
  own = [each.clone() for each in p]  # Tensors made without autograd cannot take part in it.
  found = torch.grad([torch.sum(__torch__.penalty.logits(x, layers, own, False))], [x], None, False, False, False)[0]
  if found is not None:
    return found.detach().contiguous()
  return torch.zeros_like(images)
