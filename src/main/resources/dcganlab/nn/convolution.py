# The 4x4 convolution with stride 2 and padding 1 between a wide map [n, c, 2s, 2s] and a narrow one
# [n, m, s, s], down and up (transposed), with its gradients. Maps and kernels [m, c, 4, 4] lie in
# memory with their channels last.
#
# Multiplied as it stands where a kernel has 4 dimensions, else in the minimal form of Winograd
# (Lavin and Gray 2015, "Fast algorithms for convolutional neural networks"). Every other row and
# column of the padded wide map, p and q being 0 or 1, is a map that a 2x2 kernel crosses with stride
# 1, so there are 4c channels and 2x2 kernels. Two neighbouring outputs of two taps,
#
#     y0 = d0 k0 + d1 k1 = (d0 - d1) k0 + d1 (k0 + k1)
#     y1 = d1 k0 + d2 k1 =                d1 (k0 + k1) + (d2 - d1) k1
#
# need three products in place of four; in both directions 9 in place of 16, and each is an entry of
# one of 9 matrix products:
#
#     patches  [9, tiles, 4c]   of the wide map:   (d0 - d1, d1, d2 - d1) along rows and columns
#     spread   [9, m, 4c]       of the kernel:     (k0, k0 + k1, k1)
#     spread   [9, tiles, m]    of the narrow map: likewise, which is the transposed of
#     gather                    that adds (m0 + m1, m1 + m2)
#
# where a tile is 2x2 places of the narrow map. All factors are 1 or -1, so it is as exact as the
# convolution itself.
#
# In phases, every 2x2 pixels of the padded wide map are 4c channels of one, and the kernel is a 2x2
# one that crosses the map with stride 1: the same products in another order.

def phases(x: Tensor) -> Tensor:
  """From a map or a kernel [n, 2s, 2s, c] to [n, 4c, s, s], channels last."""
  n, s, _, c = x.shape
  return x.view(n, s // 2, 2, s // 2, 2, c).transpose(2, 3).reshape(n, s // 2, s // 2, 4 * c).permute(0, 3, 1, 2)

def pixels(x: Tensor) -> Tensor:
  """The reverse of phases."""
  n, c4, s, _ = x.shape
  return x.permute(0, 2, 3, 1).reshape(n, s, s, 2, 2, c4 // 4).transpose(2, 3).reshape(n, 2 * s, 2 * s, c4 // 4)

def spread(x: Tensor, to: Tensor) -> None:
  """From x [2, 2, ...] to [3, 3, ...]."""
  torch.copy_(to[0::2, 0::2], x)
  torch.add(x[:, 0], x[:, 1], out=to[0::2, 1])
  torch.add(to[0], to[2], out=to[1])

def gather(x: Tensor, to: Tensor) -> None:
  """The transposed of spread: from x [3, 3, ...] to [2, 2, ...]."""
  rows = x[:2] + x[1:]
  torch.add(rows[:, :2], rows[:, 1:], out=to)

def tiles(narrow: Tensor) -> Tensor:
  """A view [2, 2, n, s/2, s/2, m] of a narrow map [n, s, s, m]."""
  n, s, _, m = narrow.shape
  return narrow.view(n, s // 2, 2, s // 2, 2, m).permute(2, 4, 0, 1, 3, 5)

def taps(kernel: Tensor) -> Tensor:
  """A view [2, 2, m, 2, 2c] (taps a and b of the phases p and q) of a kernel [m, 4, 4, c]."""
  m, _, _, c = kernel.shape
  return kernel.view(m, 2, 2, 2, 2 * c).permute(1, 3, 0, 2, 4)

def spread_map(narrow: Tensor) -> Tensor:
  """Of a narrow map [n, s, s, m]: [9, tiles, m]."""
  n, s, _, m = narrow.shape
  out = narrow.new_empty([3, 3, n, s // 2, s // 2, m])
  __torch__.convolution.spread(__torch__.convolution.tiles(narrow), out)
  return out.view(9, -1, m)

def gather_map(products: Tensor, narrow: Tensor) -> None:
  """From products [9, tiles, m] to a narrow map [n, s, s, m]."""
  n, s, _, m = narrow.shape
  __torch__.convolution.gather(products.view(3, 3, n, s // 2, s // 2, m), __torch__.convolution.tiles(narrow))

def frame(wide: Tensor, images: int) -> Tensor:
  """Room for some images of a wide map and a border of zeros."""
  n, side, _, c = wide.shape
  return wide.new_zeros([min(images, n), side + 2, side + 2, c])

def patches(wide: Tensor, frame: Tensor) -> Tensor:
  """Of a wide map [n, 2s, 2s, c]: [9, tiles, 4c]."""
  n, side, _, c = wide.shape
  t = side // 4
  x = frame[:n]
  torch.copy_(x[:, 1:-1, 1:-1], wide)
  row = (side + 2) * c
  image = (side + 2) * row
  # Rows: a run in memory is two rows of the padded map, one of either phase. d0, d2 and d1.
  d02 = x.as_strided([2, n, t, 2 * row], [4 * row, image, 4 * row, 1], 0)
  d1 = x.as_strided([n, t, 2 * row], [image, 4 * row, 1], 2 * row)
  r = x.new_empty([2, n, t, 2 * row])
  torch.sub(d02, d1, out=r)
  # Columns: a run is 2c numbers, a column of either phase.
  out = x.new_empty([3, 3, n, t, t, 2, 2 * c])
  outer = out[0::2]
  side02 = r.as_strided([2, 2, n, t, t, 2, 2 * c], [r.stride(0), 4 * c, t * 2 * row, 2 * row, 4 * c, row, 1], 0)
  side1 = r.as_strided([2, n, t, t, 2, 2 * c], [r.stride(0), t * 2 * row, 2 * row, 4 * c, row, 1], 2 * c)
  torch.sub(side02, side1.unsqueeze(1), out=outer[:, 0::2])
  torch.copy_(outer[:, 1], side1)
  middle02 = x.as_strided([2, n, t, t, 2, 2 * c], [4 * c, image, 4 * row, 4 * c, row, 1], 2 * row)
  middle1 = x.as_strided([n, t, t, 2, 2 * c], [image, 4 * row, 4 * c, row, 1], 2 * row + 2 * c)
  torch.sub(middle02, middle1, out=out[1, 0::2])
  torch.copy_(out[1, 1], middle1)
  return out.view(9, -1, 4 * c)

def between(x: Tensor, to: Tensor) -> None:
  """The transposed of (d0 - d1, d1, d2 - d1): from x [3, t, ...] to [2t + 1, ...]."""
  first, middle, last = x[0], x[1], x[2]
  odd = to[1::2]
  torch.sub(middle, first, out=odd)
  odd.sub_(last)
  torch.copy_(to[0], first[0])
  torch.copy_(to[-1], last[-1])
  torch.add(first[1:], last[:-1], out=to[2:-1:2])

def add_patches(products: Tensor, wide: Tensor) -> None:
  """The transposed of patches: from products [9, tiles, 4c] to a wide map [n, 2s, 2s, c]."""
  n, side, _, c = wide.shape
  t = side // 4
  k = 2 * t + 1
  x = products.view(3, 3, n, t, t, 2, 2 * c)
  columns = products.new_empty([3, n, t, 2, k, 2 * c])
  __torch__.convolution.between(x.permute(1, 4, 0, 2, 3, 5, 6), columns.permute(4, 0, 1, 2, 3, 5))
  padded = products.new_empty([n, k, 2, k * 2 * c])
  __torch__.convolution.between(columns.view(3, n, t, 2, -1).permute(0, 2, 1, 3, 4), padded.transpose(0, 1))
  torch.copy_(wide, padded.view(n, 2 * k, 2 * k, c)[:, 1:-1, 1:-1])

def images_at_once(wide: Tensor) -> int:
  """How many images of a wide map [n, 2s, 2s, c] have 256 tiles: products that are large enough to
  be fast, of patches that are small enough to stay in the cache."""
  return max(1, 256 // (wide.size(1) // 4 * (wide.size(1) // 4)))

def kernel(w: Tensor, dtype: int, minimal: bool) -> Tensor:
  """A kernel [m, c, 4, 4] as it is multiplied. The minimal form wins from 64 channels on."""
  if minimal and w.size(1) >= 64:
    out = w.new_empty([3, 3, w.size(0), 2, 2 * w.size(1)])
    __torch__.convolution.spread(__torch__.convolution.taps(w.permute(0, 2, 3, 1)), out)
    return out.view(9, w.size(0), -1)
  return torch.to(w, dtype)

def down(wide: Tensor, k: Tensor) -> Tensor:
  """Convolution, from [n, c, 2s, 2s] to [n, m, s, s]."""
  if k.dim() == 4:
    return torch.conv2d(wide, k, None, [2, 2], [1, 1])
  x = wide.permute(0, 2, 3, 1)
  n, side, _, c = x.shape
  out = x.new_empty([n, side // 2, side // 2, k.size(1)])
  images = __torch__.convolution.images_at_once(x)
  frame = __torch__.convolution.frame(x, images)
  for i in range(0, n, images):
    products = __torch__.convolution.patches(x[i:i + images], frame).bmm(k.transpose(1, 2))
    __torch__.convolution.gather_map(products, out[i:i + images])
  return out.permute(0, 3, 1, 2)

def phases_are_faster(k: Tensor) -> bool:
  """Whether a transposed convolution is faster in phases: oneDNN's own is slow to few channels."""
  return k.dim() == 4 and k.size(1) <= 32 and __torch__.processor.has(k)

def up_in_phases(narrow: Tensor, k: Tensor) -> Tensor:
  x = torch.conv_transpose2d(narrow, __torch__.convolution.phases(k.permute(0, 2, 3, 1)))
  return __torch__.convolution.pixels(x)[:, 1:-1, 1:-1].contiguous().permute(0, 3, 1, 2)

def up(narrow: Tensor, k: Tensor) -> Tensor:
  """Transposed convolution, from [n, m, s, s] to [n, c, 2s, 2s]."""
  if __torch__.convolution.phases_are_faster(k):
    return __torch__.convolution.up_in_phases(narrow, k)
  if k.dim() == 4:
    return torch.conv_transpose2d(narrow, k, None, [2, 2], [1, 1])
  x = narrow.permute(0, 2, 3, 1)
  n, side, _, m = x.shape
  out = x.new_empty([n, 2 * side, 2 * side, k.size(2) // 4])
  images = __torch__.convolution.images_at_once(out)
  for i in range(0, n, images):
    products = __torch__.convolution.spread_map(x[i:i + images]).bmm(k)
    __torch__.convolution.add_patches(products, out[i:i + images])
  return out.permute(0, 3, 1, 2)

def arranged(w: Tensor) -> Tensor:
  """A kernel [m, c, 4, 4] as it meets few pixels most quickly, again and again. Empty where that is
  as it is.

  A large one, which does not stay in the cache, in blocks [16c / 64, m, 64], the columns of its
  matrix [m, 16c], 64 by 64: it is read in half the time, for it lies in memory as it is read. A small
  one in its minimal form [9, m, 4c]."""
  m, c, _, _ = w.shape
  if w.numel() < 500000:
    return __torch__.convolution.kernel(w, 6, True) if c >= 64 else w.new_empty([0])
  if c % 64 != 0:
    return w.new_empty([0])
  return w.permute(0, 2, 3, 1).reshape(m, -1, 64).transpose(0, 1)

def stamp(narrow: Tensor, w: Tensor, blocks: Tensor) -> Tensor:
  """Transposed convolution as the kernels' multiples for each pixel, one matrix product, and their
  sum: for few pixels, whose kernels are not worth rearranging. blocks are the kernel's, or empty."""
  m, c, _, _ = w.shape
  n, _, s, _ = narrow.shape
  x = narrow.permute(0, 2, 3, 1).reshape(-1, m)
  if blocks.numel() == 0:
    return __torch__.convolution.overlap(x.mm(w.permute(0, 2, 3, 1).flatten(1)).view(n, s, s, 2, 2, 2, 2, 1, c))
  products = x.unsqueeze(0).expand(blocks.size(0), -1, -1).bmm(blocks)
  return __torch__.convolution.overlap(products.view(2, 2, 2, 2, c // 64, n, s, s, 64).permute(5, 6, 7, 0, 1, 2, 3, 4, 8))

def overlap(stamps: Tensor) -> Tensor:
  """The sum of stamps [n, s, s, 2, 2, 2, 2, blocks, channels], one 4x4 of them for each pixel, every
  two pixels from the next one's: [n, c, 2s, 2s]."""
  n, s = stamps.shape[:2]
  out = stamps.new_zeros([n, s + 1, 2, s + 1, 2, stamps.size(7), stamps.size(8)])
  for a in range(2):
    for b in range(2):
      out[:, a:s + a, :, b:s + b] += stamps[:, :, :, a, :, b].permute(0, 1, 3, 2, 4, 5, 6)
  return out.view(n, 2 * s + 2, 2 * s + 2, -1)[:, 1:-1, 1:-1].permute(0, 3, 1, 2)

def rough_stamp(narrow: Tensor, matrix: Tensor) -> Tensor:
  """The same by a kernel's matrix [m, 16c] in bfloat16, in which its products are rounded, too."""
  n, m, s, _ = narrow.shape
  products = narrow.permute(0, 2, 3, 1).reshape(-1, m).type_as(matrix).mm(matrix)
  return __torch__.convolution.overlap(torch.to(products, 6).view(n, s, s, 2, 2, 2, 2, 1, -1))

def up_once(narrow: Tensor, w: Tensor, arranged: Tensor, minimal: bool) -> Tensor:
  """Transposed convolution by a kernel that is used once, or a few times, and may be arranged."""
  few = narrow.size(0) * narrow.size(2) * narrow.size(3) <= 256
  if arranged.size(0) == 9 and (few or minimal):
    return __torch__.convolution.up(narrow, arranged)
  if few and __torch__.processor.has(narrow):
    return __torch__.convolution.stamp(narrow, w, arranged)
  return __torch__.convolution.up(narrow, __torch__.convolution.kernel(w, 6, minimal))

def product_is_faster(narrow: Tensor) -> bool:
  """Whether the gradient of a kernel is faster as a matrix product than as oneDNN has it: in bfloat16
  and for few pixels of many channels."""
  return narrow.dtype == 15 and __torch__.processor.has(narrow) and narrow.size(2) <= 4

def kernel_product(wide: Tensor, narrow: Tensor) -> Tensor:
  """The gradient of a kernel [m, c, 4, 4] as a matrix product: the narrow map's pixels with what the
  kernel meets at each, [n * s * s, 16c]."""
  x = narrow.permute(0, 2, 3, 1)
  n, s, _, m = x.shape
  w = torch.constant_pad_nd(wide, [1, 1, 1, 1]).permute(0, 2, 3, 1).contiguous()
  c = w.size(3)
  row = w.size(2) * c
  met = w.as_strided([n, s, s, 4, 4 * c], [w.stride(0), 2 * row, 2 * c, row, 1], 0).reshape(n * s * s, -1)
  return x.reshape(-1, m).t().mm(met).view(m, 4, 4, c).permute(0, 3, 1, 2)

def backward(wide: Tensor, narrow: Tensor, k: Tensor, down: bool, of_kernel: bool) -> Tuple[Tensor, Tensor]:
  """The gradient of a convolution's input and, if asked for, of its kernel [m, c, 4, 4]. Down, the
  wide map is the input and the narrow one holds the output's gradient; up, the other way round."""
  input, gradient = narrow, wide
  if down:
    input, gradient = wide, narrow
  if k.dim() == 4:
    product = of_kernel and __torch__.convolution.product_is_faster(narrow)
    phases = down and __torch__.convolution.phases_are_faster(k)
    asked = [not phases, of_kernel and not product, False]
    of_input, kernels = k, k  # What is not asked for, or computed below.
    if asked[0] or asked[1]:
      of_input, kernels, _ = torch.convolution_backward(gradient, input, k, None, [2, 2], [1, 1], [1, 1], not down, [0, 0], 1, asked)
    if phases:
      of_input = __torch__.convolution.up_in_phases(gradient, k)
    if product:
      kernels = __torch__.convolution.kernel_product(wide, narrow)
    return of_input, kernels
  w = wide.permute(0, 2, 3, 1)
  x = narrow.permute(0, 2, 3, 1)
  n, s, _, m = x.shape
  c = w.size(3)
  out = torch.empty_like(x)
  if down:
    out = torch.empty_like(w)
  products = k
  images = __torch__.convolution.images_at_once(w)
  frame = __torch__.convolution.frame(w, images)
  for i in range(0, n, images):
    spread = __torch__.convolution.spread_map(x[i:i + images])
    if of_kernel or not down:
      patches = __torch__.convolution.patches(w[i:i + images], frame)
      if of_kernel:
        if i == 0:
          products = spread.transpose(1, 2).bmm(patches)
        else:
          products.baddbmm_(spread.transpose(1, 2), patches)
      if not down:
        __torch__.convolution.gather_map(patches.bmm(k.transpose(1, 2)), out[i:i + images])
    if down:
      __torch__.convolution.add_patches(spread.bmm(k), out[i:i + images])
  kernels = k.new_empty([m, 4, 4, c])
  if of_kernel:
    __torch__.convolution.gather(products.view(3, 3, m, 2, -1), __torch__.convolution.taps(kernels))
  return out.permute(0, 3, 1, 2), kernels.permute(0, 3, 1, 2)
