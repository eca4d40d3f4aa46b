# What the engine makes of the few numbers that the lab lays open.
class Ops(Module):
  __parameters__ = []
  __buffers__ = []
  def transposed(self, x: Tensor, w: Tensor, s: int, p: int, more: int) -> Tensor:
    return torch.conv_transpose2d(x, w, None, [s, s], [p, p], [more, more])
  def strided(self, x: Tensor, w: Tensor, s: int, p: int) -> Tensor:
    return torch.conv2d(x, w, None, [s, s], [p, p])
  def way_back(self, x: Tensor, w: Tensor, gradient: Tensor, s: int, p: int) -> Tensor:
    of_x, _, _ = torch.convolution_backward(gradient, x, w, None, [s, s], [p, p], [1, 1], False, [0, 0], 1, [True, False, False])
    return of_x
  def resized(self, x: Tensor, w: Tensor, s: int) -> Tensor:
    large = torch.repeat_interleave(torch.repeat_interleave(x, s, 2), s, 3)
    return torch.conv2d(large, w, None, [1, 1], [1, 1])
  def pooled(self, x: Tensor, s: int) -> Tensor:
    return torch.max_pool2d(x, [s, s])
