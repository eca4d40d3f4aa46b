# DiffAugment (Zhao et al. 2020, "Differentiable Augmentation for Data-Efficient GAN Training"), as its authors'
# code has it: every image [c, s, s] of a batch is changed in its own way, by which
#
#   kinds [3]       1 where it is: colour, shift, cutout, in this order
#   draws [n, 7]    0 to 1, uniform:
#     0 brightness  -0.5 to 0.5, added
#     1 saturation  0 to 2, by which the distance of each colour from the mean of its pixel is multiplied
#     2 contrast    0.5 to 1.5, the same with the mean of the image
#     3, 4 shift    down and right by up to an eighth of the side each way; zeros come in
#     5, 6 cutout   where the middle of a square lies, half the side wide, which is set to zero
#
# All that is done to an image is affine, so a gradient goes back through the transposed of each, in the
# opposite order: colour's is colour itself without brightness, the shift's the shift back, the cutout's the
# cutout.

def column(draws: Tensor, i: int) -> Tensor:
  return draws[:, i].view(-1, 1, 1, 1)

def recoloured(x: Tensor, draws: Tensor, brightness: Tensor) -> Tensor:
  """Saturation s and contrast t around the means p of a pixel and m of the image, in one pass:
  t s x + t (1 - s) p + (1 - t) m + brightness."""
  s = __torch__.augment.column(draws, 1).mul(2.)
  t = __torch__.augment.column(draws, 2).add(0.5)
  p = torch.mean(x, [1], True)
  m = torch.mean(p, [2, 3], True)
  rest = torch.addcmul(m * (1. - t) + brightness, p, t * (1. - s))
  return torch.addcmul(rest, x, t * s)

def whole(draws: Tensor, i: int, most: int) -> Tensor:
  """Whole numbers 0 to most, [n]."""
  return torch.clamp(torch.floor(draws[:, i] * float(most + 1)), 0., float(most))

def shifted(x: Tensor, draws: Tensor, back: bool) -> Tensor:
  n, c, side, _ = x.shape
  reach = side // 8
  wide = side + 2 * reach
  down, right = __torch__.augment.whole(draws, 3, 2 * reach), __torch__.augment.whole(draws, 4, 2 * reach)
  if back:
    down, right = down.rsub(2. * reach), right.rsub(2. * reach)
  # Rows of the shifted image lie in memory as they are in the padded one, each a run that begins at
  # another number: all runs are a view of it, and those that are wanted are chosen by their beginnings.
  padded = torch.constant_pad_nd(x, [reach, reach, reach, reach])
  runs = padded.as_strided([padded.numel() - side + 1, side], [1, 1], 0)
  planes = torch.arange(n * c, device=x.device).view(n, c, 1) * (wide * wide)
  rows = torch.arange(side, device=x.device) * wide
  first = torch.to(down * float(wide) + right, 4).view(n, 1, 1)
  return torch.index_select(runs, 0, (planes + rows + first).flatten()).view(n, c, side, side)

def hidden(draws: Tensor, i: int, side: int) -> Tensor:
  """The rows, or columns, that the square covers: [n, side]."""
  first = (__torch__.augment.whole(draws, i, side) - float(side // 4)).unsqueeze(1)
  place = torch.arange(side, device=draws.device)
  return torch.logical_and(place >= first, place < first + float(side // 2))

def cut(x: Tensor, draws: Tensor) -> Tensor:
  side = x.size(2)
  rows = __torch__.augment.hidden(draws, 5, side).view(-1, 1, side, 1)
  columns = __torch__.augment.hidden(draws, 6, side).view(-1, 1, 1, side)
  return torch.masked_fill(x, torch.logical_and(rows, columns), 0.)

def forward(x: Tensor, draws: Tensor, kinds: List[int]) -> Tensor:
  if kinds[0] == 1:
    x = __torch__.augment.recoloured(x, draws, __torch__.augment.column(draws, 0).sub(0.5))
  if kinds[1] == 1:
    x = __torch__.augment.shifted(x, draws, False)
  if kinds[2] == 1:
    x = __torch__.augment.cut(x, draws)
  return x

def backward(g: Tensor, draws: Tensor, kinds: List[int]) -> Tensor:
  """From the gradient of what forward gives that of the images."""
  if kinds[2] == 1:
    g = __torch__.augment.cut(g, draws)
  if kinds[1] == 1:
    g = __torch__.augment.shifted(g, draws, True)
  if kinds[0] == 1:
    g = __torch__.augment.recoloured(g, draws, torch.zeros_like(__torch__.augment.column(draws, 0)))
  return g
