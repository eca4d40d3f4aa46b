# One convolution, plain and in the minimal form, forward and back: [output, of input, of kernel].
class Ops(Module):
  __parameters__ = []
  __buffers__ = []
  def down(self, wide: Tensor, narrow: Tensor, w: Tensor, minimal: bool) -> List[Tensor]:
    k = __torch__.convolution.kernel(w, 6, minimal)
    x, kernel = __torch__.convolution.backward(wide, narrow, k, True, True)
    return [__torch__.convolution.down(wide, k), x, kernel, k]
  def up(self, wide: Tensor, narrow: Tensor, w: Tensor, minimal: bool) -> List[Tensor]:
    k = __torch__.convolution.kernel(w, 6, minimal)
    x, kernel = __torch__.convolution.backward(wide, narrow, k, False, True)
    return [__torch__.convolution.up(narrow, k), x, kernel, k]
  def in_phases(self, narrow: Tensor, w: Tensor) -> Tensor:
    return __torch__.convolution.up_in_phases(narrow, w)
  def as_it_is(self, narrow: Tensor, w: Tensor) -> Tensor:
    return torch.conv_transpose2d(narrow, w, None, [2, 2], [1, 1])
  def kernel_product(self, wide: Tensor, narrow: Tensor) -> Tensor:
    return __torch__.convolution.kernel_product(wide, narrow)
  def channels_last(self, x: Tensor) -> Tensor:
    return torch.clone(x, memory_format=2)
