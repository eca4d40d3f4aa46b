# In place of processor.py where the processor is taken for a GPU.

def has(x: Tensor) -> bool:
  return False
