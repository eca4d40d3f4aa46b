# Where the lab's scripts compute: some forms of an operation suit the processor and nothing else.

def has(x: Tensor) -> bool:
  """Whether the processor computes it."""
  return x.is_cpu
