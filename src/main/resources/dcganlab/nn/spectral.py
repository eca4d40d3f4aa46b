# Spectral normalisation (Miyato et al. 2018, "Spectral Normalization for Generative Adversarial Networks",
# algorithm 1), as torch.nn.utils.spectral_norm has it: a weight is divided by an estimate of its largest
# singular value, sigma = u' W v, where W [out, inputs] is the weight as a matrix, and u and v are vectors of
# length 1 that one step of the power iteration moves before each pass of training:
#
#     v = W' u / |W' u|,  u = W v / |W v|
#
# A gradient passes through the division, with u and v taken for constant. Kernels [out, c, k, k] lie in
# memory as [out, k, k, c]; so the columns of W are in that order here, and v in that of a state_dict,
# [c, k, k], where it is kept.

def matrix(w: Tensor) -> Tensor:
  """A weight as W."""
  if w.dim() == 4:
    return w.permute(0, 2, 3, 1).flatten(1)
  return w

def in_memory(v: Tensor, w: Tensor) -> Tensor:
  """A copy of v in the order of W's columns."""
  if w.dim() == 4:
    return v.view(w.size(1), w.size(2), w.size(3)).permute(1, 2, 0).flatten()
  return v.clone()

def in_state(v: Tensor, w: Tensor) -> Tensor:
  """The reverse."""
  if w.dim() == 4:
    return v.view(w.size(2), w.size(3), w.size(1)).permute(2, 0, 1).flatten()
  return v

def unit(x: Tensor) -> Tensor:
  return x / torch.clamp(torch.norm(x), 1e-12)

def estimate(w: Tensor, u: Tensor, v: Tensor, moving: bool) -> List[Tensor]:
  """u, v in the order of W's columns, and sigma; u and v are moved first if asked for."""
  m = __torch__.spectral.matrix(w)
  if not moving:
    x = __torch__.spectral.in_memory(v, w)
    return [u.clone(), x, torch.dot(u, m.mv(x))]
  x = __torch__.spectral.unit(m.t().mv(u))
  y = m.mv(x)
  moved = __torch__.spectral.unit(y)
  torch.copy_(v, __torch__.spectral.in_state(x, w))
  torch.copy_(u, moved)
  return [moved, x, torch.dot(moved, y)]

def backward(g: Tensor, w: Tensor, u: Tensor, v: Tensor, sigma: Tensor) -> Tensor:
  """From the gradient g of W / sigma that of W: (g - <g, W> / sigma * u v') / sigma."""
  m = __torch__.spectral.matrix(g)
  share = torch.dot(m.flatten(), __torch__.spectral.matrix(w).flatten())
  out = torch.addr(m, u * (share / sigma).neg(), v).div_(sigma)
  if w.dim() == 4:
    return out.view(w.size(0), w.size(2), w.size(3), w.size(1)).permute(0, 3, 1, 2)
  return out
