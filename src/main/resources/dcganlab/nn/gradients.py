# Gradients to be looked at, by the running statistics, from plain.py by libtorch's autograd. Tensors made without
# autograd cannot take part in it: so all are copied.

def slope(images: Tensor, layers: List[int], p: List[Tensor]) -> Tensor:
  """Of the logits at the images, by the running statistics. Runs with autograd."""
  x = torch.clone(images, memory_format=2).requires_grad_(True)
  own = [each.clone() for each in p]
  found = torch.grad([torch.sum(__torch__.plain.forward(x, layers, own, False)[-1])], [x], None, False, False, False)[0]
  if found is not None:
    return found.detach().contiguous()
  return torch.zeros_like(images)

def loss(logits: Tensor, kind: int) -> Tensor:
  """The generator's mean loss, by the numbers that operations.judged has for them."""
  if kind == 0:
    return torch.softplus(torch.neg(logits)).mean()
  if kind == 1:
    return torch.mul(logits - 1., logits - 1.).mean() * 0.5
  return torch.neg(logits).mean()

def of_loss(z: Tensor, g: List[Tensor], g_layers: List[int], g_ends: List[int], d: List[Tensor], d_layers: List[int], d_ends: List[int], kind: int, weights: List[int]) -> List[Tensor]:
  """The generator's loss; its gradient at what the layers g_ends and d_ends of both networks put out; and that of
  some tensors, by their places in g and d together. Runs with autograd."""
  own = [each.clone() for each in g]
  judge = [each.clone() for each in d]
  leaves = [(own + judge)[i].requires_grad_(True) for i in weights]
  made = __torch__.plain.forward(torch.clone(z, memory_format=2).requires_grad_(True), g_layers, own, False)
  judged = __torch__.plain.forward(made[-1], d_layers, judge, False)
  value = __torch__.gradients.loss(judged[-1], kind)
  at = [made[i] for i in g_ends] + [judged[i] for i in d_ends] + leaves
  found = torch.grad([value], at, None, False, False, True)
  back = [value.detach().reshape([1])]
  for i in range(len(at)):
    each = found[i]
    if each is not None:
      back.append(each.detach().contiguous())
    else:
      back.append(torch.zeros_like(at[i]).detach().contiguous())
  return back

def spread(z: Tensor, slope: Tensor, layers: List[int], p: List[Tensor], at: List[int]) -> List[Tensor]:
  """Standard deviations of what the layers at put out in training mode, and those of its gradient, where that of what
  the last layer puts out is slope. Runs with autograd."""
  made = __torch__.plain.forward(torch.clone(z, memory_format=2).requires_grad_(True), layers, [each.clone() for each in p], True)
  found = torch.grad([torch.sum(made[-1] * slope)], [made[i] for i in at], None, False, False, False)
  forth = annotate(List[Tensor], [])
  back = annotate(List[Tensor], [])
  for i in range(len(at)):
    forth.append(torch.std(made[at[i]].detach(), False))
    each = found[i]
    if each is not None:
      back.append(torch.std(each.detach(), False))
  return [torch.stack(forth), torch.stack(back)]
