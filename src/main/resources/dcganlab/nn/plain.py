# The layers of layers.py in their plain form, through which libtorch's autograd finds its way back. They change
# nothing: running statistics and estimates of singular values stay, and nothing is overwritten.

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

def forward(x: Tensor, layers: List[int], p: List[Tensor], training: bool) -> List[Tensor]:
  """What each layer puts out."""
  all = annotate(List[Tensor], [])
  at = 0
  for i in range(0, len(layers), 7):
    kind = layers[i]
    if kind < 3:
      w = __torch__.plain.weight(layers, i, p, at)
      stride, padding, more = layers[i + 2], layers[i + 3], layers[i + 4]
      if kind == 0:
        x = torch.conv2d(x, w, None, [stride, stride], [padding, padding])
      elif kind == 1:
        x = torch.conv_transpose2d(x, w, None, [stride, stride], [padding, padding], [more, more])
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
      x = __torch__.plain.activate(x, layers[i + 1])
    elif kind == 5:
      x = torch.max_pool2d(x, [layers[i + 1], layers[i + 1]], [layers[i + 1], layers[i + 1]])
    elif kind == 6:
      x = torch.upsample_nearest2d(x, [layers[i + 1] * x.size(2), layers[i + 1] * x.size(3)])
    elif kind == 7:
      x = x.flatten(1).unsqueeze(2).unsqueeze(3)
    else:
      x = x.reshape(x.size(0), layers[i + 2], layers[i + 3], layers[i + 3])
    all.append(x)
    at = at + __torch__.layers.tensors(layers, i)
  return all
