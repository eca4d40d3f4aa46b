# R1 (Mescheder et al. 2018, "Which Training Methods for GANs do actually Converge?", section 4.1): how steep a
# discriminator is at some images x, half of the mean of |dD/dx|^2.
#
# Its gradient is that of a gradient, which libtorch's autograd computes, through plain.py. Batches are normalised
# by their own statistics, as in any pass of training, but the running ones stay, and so does the estimate of
# singular values: both have moved in the pass with which this one goes.

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
  slope = torch.grad([torch.sum(__torch__.plain.forward(x, layers, own, True)[-1])], [x], None, True, True, False)[0]
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
