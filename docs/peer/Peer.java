import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.*;
import org.bytedeco.pytorch.Module;
import org.bytedeco.pytorch.global.torch;

import java.util.Arrays;
import java.util.Set;

/**
 * Eager libtorch 2.7.1 (through JavaCPP) running the standard DCGAN loop on the lesson's networks, float32: the
 * baseline to beat, side by side.
 *
 * <p>Arguments: batch width channels steps [switches, with commas between them]. Switches, each a guideline undone:
 * {@code pool} (nearest upsampling and max pooling, each with a 3x3 convolution of stride 1), {@code nobn} (no batch
 * normalisation; convolutions have a bias), {@code dense} (a dense hidden layer of 1024 behind z and before the
 * verdict), {@code act} (LeakyReLU in G, ReLU in D). Techniques: {@code sn} (spectral normalisation of D, one power
 * iteration before each pass, in place of its batch normalisation where {@code nobn}), {@code aug} (DiffAugment: colour,
 * shift, cutout, for all that D sees), {@code r1} (the gradient penalty at real images, every 16th step).
 */
public class Peer {
  static final Scalar SLOPE = new Scalar(0.2);

  /** A block of layers of G or D: what changes the size, normalisation, activation. */
  static final class Block extends Module {
    final ConvTranspose2dImpl up;
    final Conv2dImpl conv;
    final BatchNorm2dImpl norm;
    final boolean pool, grow, leaky, spectral;
    final long pad;
    Tensor u; // of the power iteration

    Block(boolean grow, long in, long out, boolean edge, boolean normed, boolean leaky, Set<String> off) {
      this.grow = grow;
      this.leaky = leaky;
      spectral = !grow && off.contains("sn");
      pool = off.contains("pool") && !edge;
      boolean bias = off.contains("nobn");
      long k = pool ? 3 : 4, s = pool || edge ? 1 : 2, p = edge ? 0 : 1;
      pad = p;
      if (grow && !pool) {
        var o = new ConvTranspose2dOptions(in, out, new LongPointer(k, k));
        o.stride().put(new LongPointer(s, s));
        o.padding().put(new LongPointer(p, p));
        o.bias().put(bias);
        up = new ConvTranspose2dImpl(o);
        conv = null;
        register_module("up", up);
        torch.normal_(up.weight(), 0, 0.02);
      } else {
        var o = new Conv2dOptions(in, out, new LongPointer(k, k));
        o.stride().put(new LongPointer(s, s));
        o.padding().put(new LongPointer(p, p));
        o.bias().put(bias);
        conv = new Conv2dImpl(o);
        up = null;
        register_module("conv", conv);
        torch.normal_(conv.weight(), 0, 0.02);
        if (spectral) u = unit(torch.randn(out));
      }
      norm = normed && !bias ? new BatchNorm2dImpl(new BatchNormOptions(out)) : null;
      if (norm != null) register_module("norm", norm);
    }

    /** The layers up to the activation. */
    Tensor linear(Tensor x) {
      if (pool && grow) x = x.repeat_interleave(2, new LongOptional(2), new LongOptional()).repeat_interleave(2, new LongOptional(3), new LongOptional());
      x = up != null ? up.forward(x) : spectral ? normalised(x) : conv.forward(x);
      if (pool && !grow) x = torch.max_pool2d(x, 2, 2);
      return norm == null ? x : norm.forward(x);
    }

    /** The convolution with its weight divided by its largest singular value, as torch.nn.utils.spectral_norm. */
    Tensor normalised(Tensor x) {
      Tensor w = conv.weight();
      Tensor m = w.flatten(1, -1);
      Tensor v;
      try (NoGradGuard guard = new NoGradGuard()) {
        v = unit(torch.mv(m.t(), u));
        u.copy_(unit(torch.mv(m, v)));
      }
      Tensor sigma = torch.dot(u.clone(), torch.mv(m, v));
      long s = conv.options().stride().get(0), p = pad;
      return torch.conv2d(x, w.div(sigma), new TensorOptional(conv.bias()), new long[] {s, s}, new long[] {p, p}, new long[] {1, 1}, 1);
    }

    static Tensor unit(Tensor x) {
      return x.div(x.norm().clamp_min(new Scalar(1e-12)));
    }

    Tensor forward(Tensor x) {
      x = linear(x);
      return leaky ? torch.leaky_relu_(x, SLOPE) : torch.relu_(x);
    }
  }

  static LinearImpl dense(Module owner, String name, long in, long out) {
    var layer = new LinearImpl(in, out);
    owner.register_module(name, layer);
    torch.normal_(layer.weight(), 0, 0.02);
    return layer;
  }

  static final class G extends Module {
    final Block[] blocks = new Block[5];
    final LinearImpl dense;

    G(long w, long channels, Set<String> off) {
      boolean leaky = off.contains("act");
      dense = off.contains("dense") ? dense(this, "dense", 100, 1024) : null;
      blocks[0] = new Block(true, dense == null ? 100 : 1024, 8 * w, true, true, leaky, off);
      for (int i = 1; i < 4; i++) blocks[i] = new Block(true, 16 * w >> i, 8 * w >> i, false, true, leaky, off);
      blocks[4] = new Block(true, w, channels, false, false, leaky, off);
      for (int i = 0; i < 5; i++) register_module("b" + i, blocks[i]);
    }

    Tensor forward(Tensor z) {
      Tensor x = dense == null ? z : torch.relu_(dense.forward(z.flatten(1, -1))).view(z.size(0), 1024, 1, 1);
      for (int i = 0; i < 4; i++) x = blocks[i].forward(x);
      return torch.tanh(blocks[4].linear(x));
    }
  }

  static final class D extends Module {
    final Block[] blocks = new Block[4];
    final Block last;
    final LinearImpl dense, verdict;

    D(long w, long channels, Set<String> off) {
      boolean leaky = !off.contains("act");
      for (int i = 0; i < 4; i++) {
        blocks[i] = new Block(false, i == 0 ? channels : w << (i - 1), w << i, false, i > 0, leaky, off);
        register_module("b" + i, blocks[i]);
      }
      boolean flat = off.contains("dense");
      dense = flat ? dense(this, "dense", 8 * w * 16, 1024) : null;
      verdict = flat ? dense(this, "verdict", 1024, 1) : null;
      last = flat ? null : new Block(false, 8 * w, 1, true, false, leaky, off);
      if (last != null) register_module("last", last);
    }

    Tensor forward(Tensor x) {
      return torch.sigmoid(logit(x));
    }

    Tensor logit(Tensor x) {
      for (Block b : blocks) x = b.forward(x);
      x = last != null ? last.linear(x) : verdict.forward(torch.leaky_relu_(dense.forward(x.flatten(1, -1)), SLOPE));
      return x.view(-1);
    }
  }

  /** DiffAugment with all three policies, as its authors' code. */
  static Tensor augment(Tensor x) {
    long n = x.size(0), c = x.size(1), h = x.size(2), w = x.size(3);
    x = x.add(torch.rand(n, 1, 1, 1).sub(new Scalar(0.5f)));
    Tensor mean = x.mean(new long[] {1}, true, new ScalarTypeOptional());
    x = x.sub(mean).mul(torch.rand(n, 1, 1, 1).mul(new Scalar(2f))).add(mean);
    mean = x.mean(new long[] {1, 2, 3}, true, new ScalarTypeOptional());
    x = x.sub(mean).mul(torch.rand(n, 1, 1, 1).add(new Scalar(0.5f))).add(mean);
    long by = (h + 4) / 8;
    Tensor dy = torch.randint(-by, by + 1, new long[] {n, 1, 1}, new TensorOptions()).to(torch.ScalarType.Long), dx = torch.randint(-by, by + 1, new long[] {n, 1, 1}, new TensorOptions()).to(torch.ScalarType.Long);
    Tensor rows = torch.arange(new Scalar(h)).to(torch.ScalarType.Long).view(1, h, 1), columns = torch.arange(new Scalar(w)).to(torch.ScalarType.Long).view(1, 1, w);
    Tensor y = rows.add(dy).add(new Scalar(1)).clamp(new ScalarOptional(new Scalar(0)), new ScalarOptional(new Scalar(h + 1)));
    Tensor xs = columns.add(dx).add(new Scalar(1)).clamp(new ScalarOptional(new Scalar(0)), new ScalarOptional(new Scalar(w + 1)));
    Tensor places = y.mul(new Scalar(w + 2)).add(xs).view(n, 1, h * w).expand(n, c, h * w);
    x = torch.constant_pad_nd(x, 1, 1, 1, 1).flatten(2, -1).gather(2, places).view(n, c, h, w);
    Tensor cy = torch.randint(0, h + 1, new long[] {n, 1, 1}, new TensorOptions()), cx = torch.randint(0, w + 1, new long[] {n, 1, 1}, new TensorOptions());
    Tensor hidden = rows.sub(cy).abs().le(new Scalar(h / 4)).logical_and(columns.sub(cx).abs().le(new Scalar(w / 4)));
    return x.mul(hidden.logical_not().view(n, 1, h, w));
  }

  static Adam adam(Module of) {
    var options = new AdamOptions(2e-4);
    options.betas().put(0, 0.5);
    options.betas().put(1, 0.999);
    return new Adam(of.parameters(), options);
  }

  public static void main(String[] a) {
    long batch = Long.parseLong(a[0]), width = Long.parseLong(a[1]), channels = Long.parseLong(a[2]);
    int steps = Integer.parseInt(a[3]);
    Set<String> off = a.length > 4 ? Set.of(a[4].split(",")) : Set.of();
    boolean aug = off.contains("aug");
    torch.set_num_threads(2);
    torch.manual_seed(1);
    var g = new G(width, channels, off);
    var d = new D(width, channels, off);
    var optG = adam(g);
    var optD = adam(d);
    Tensor real = torch.rand(batch, channels, 64, 64).mul(new Scalar(2f)).sub(new Scalar(1f));
    Tensor ones = torch.ones(batch), zeros = torch.zeros(batch);
    double[] ms = new double[steps];
    for (int i = 0; i < steps; i++) {
      long start = System.nanoTime();
      try (PointerScope scope = new PointerScope()) {
        optD.zero_grad();
        Tensor seen = aug ? augment(real) : real;
        var lossReal = torch.binary_cross_entropy(d.forward(seen), ones);
        lossReal.backward();
        if (off.contains("r1") && i % 16 == 0) {
          Tensor at = seen.detach().requires_grad_(true);
          Tensor sum = d.logit(at).sum();
          Tensor slope = torch.grad(new TensorVector(sum), new TensorVector(at), new TensorVector(), new BoolOptional(true), true, false).get(0);
          slope.square().sum().mul(new Scalar(16 * 0.5f / batch)).backward();
        }
        var fake = g.forward(torch.randn(batch, 100, 1, 1));
        var lossFake = torch.binary_cross_entropy(d.forward(aug ? augment(fake.detach()) : fake.detach()), zeros);
        lossFake.backward();
        optD.step();
        optG.zero_grad();
        var lossG = torch.binary_cross_entropy(d.forward(aug ? augment(fake) : fake), ones);
        lossG.backward();
        optG.step();
        ms[i] = (System.nanoTime() - start) / 1e6;
        if (i == steps - 1)
          System.err.printf("lossD %.3f lossG %.3f%n", lossReal.item_float() + lossFake.item_float(), lossG.item_float());
      }
    }
    double[] sorted = Arrays.copyOfRange(ms, Math.min(2, steps - 1), steps);
    Arrays.sort(sorted);
    double median = sorted[sorted.length / 2];
    double mean = Arrays.stream(ms).skip(Math.min(2, steps - 1)).average().orElse(0);
    System.out.printf("peer-eager batch %d width %d ch %d %s median %.1f ms/step  %.1f img/s, mean %.1f img/s%n", batch, width, channels, off, median, batch * 1000 / median, batch * 1000 / mean);
  }
}
