# What is measured of the stages of a network while it learns; see StageProbe.

def matrix(w: Tensor, transposed: int) -> Tensor:
  """A weight as [out, inputs], without a copy: kernels [a, b, k, k] lie in memory as [a, k, k, b]. The
  order of the inputs is that of the memory, which changes no singular value."""
  if w.dim() < 4:
    return w
  x = w.permute(0, 2, 3, 1)
  if transposed == 1:
    return x.flatten(0, 2).t()
  return x.flatten(1)

def largest(w: Tensor, transposed: int, u: Tensor, rounds: int) -> Tensor:
  """The largest singular value of a weight, from below: |W v| after some steps of the power iteration
  from u, which is moved: v = W' u / |W' u|, u = W v / |W v|."""
  m = __torch__.stages.matrix(w, transposed)
  y = u
  for i in range(rounds):
    v = __torch__.spectral.unit(m.t().mv(__torch__.spectral.unit(y)))
    y = m.mv(v)
  torch.copy_(u, __torch__.spectral.unit(y))
  return torch.norm(y)

def learning(w: List[Tensor], g: List[Tensor], before: List[Tensor]) -> Tensor:
  """For each weight [norm of its gradient, norm of its change / norm before]."""
  found = annotate(List[Tensor], [])
  for i in range(len(w)):
    found.append(torch.norm(g[i]))
    found.append(torch.norm(w[i] - before[i]) / torch.norm(before[i]))
  return torch.stack(found)

def singular(w: List[Tensor], transposed: List[int], u: List[Tensor], rounds: int) -> Tensor:
  """Their largest singular values."""
  found = annotate(List[Tensor], [])
  for i in range(len(w)):
    found.append(__torch__.stages.largest(w[i], transposed[i], u[i], rounds))
  return torch.stack(found)

def activity(y: Tensor, centre: float, limit: float) -> Tensor:
  """Of what a stage puts out, [n, maps, s, s]: [mean, standard deviation, share of the maps that are
  nowhere above zero, share of the numbers that are further from a centre than a limit]."""
  never = torch.to(torch.le(torch.amax(y, [0, 2, 3]), 0), 6).mean()
  beyond = torch.to(torch.gt(torch.abs(y - centre), limit), 6).mean()
  return torch.stack([y.mean(), torch.std(y, False), never, beyond])
