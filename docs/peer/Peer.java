import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.*;
import org.bytedeco.pytorch.Module;
import org.bytedeco.pytorch.global.torch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Eager libtorch 2.7.1 (through JavaCPP) running the standard DCGAN loop on the lesson's networks, float32: the
 * baseline to beat, side by side.
 *
 * <p>Arguments: batch width channels steps [settings, with commas between them]. Settings are the lab's, as after its
 * {@code --set}: {@code pooling-g}, {@code pooling-d}, {@code kernel}, {@code batch-norm-g}, {@code batch-norm-d},
 * {@code dense}, {@code activation-g}, {@code output-g}, {@code activation-d}, {@code spectral-norm} (one power
 * iteration before each pass), {@code loss}, {@code diff-augment=all} (colour, shift, cutout, for all that D sees) and
 * {@code r1} (the gradient penalty at real images, every 16th step). Any other is refused.
 */
public class Peer {
  static final Scalar SLOPE = new Scalar(0.2);
  static final long LATENT = 100;

  /** Settings that were not asked for have the lab's defaults. */
  record Settings(Map<String, String> values) {
    static final Set<String> KNOWN = Set.of("pooling-g", "pooling-d", "kernel", "batch-norm-g", "batch-norm-d", "dense", "activation-g", "output-g", "activation-d", "spectral-norm", "loss", "diff-augment", "r1");

    static Settings of(String words) {
      Map<String, String> values = new TreeMap<>();
      for (String word : words.isEmpty() ? new String[0] : words.split(",")) {
        String[] parts = word.split("=");
        if (parts.length != 2 || !KNOWN.contains(parts[0])) throw new IllegalArgumentException(word);
        values.put(parts[0], parts[1]);
      }
      return new Settings(values);
    }

    String get(String key, String otherwise) {
      return values.getOrDefault(key, otherwise);
    }

    boolean is(String key, boolean otherwise) {
      return Boolean.parseBoolean(get(key, String.valueOf(otherwise)));
    }
  }

  /** Layers one after the other, as torch.nn.Sequential. */
  static class Net extends Module {
    final List<UnaryOperator<Tensor>> layers = new ArrayList<>();
    final List<Module> owned = new ArrayList<>(); // What JavaCPP would free with its last reference.

    <M extends Module> M own(M layer) {
      owned.add(layer);
      register_module("m" + owned.size(), layer);
      return layer;
    }

    void up(long in, long out, long kernel, long stride, long padding, long outputPadding, boolean bias) {
      var o = new ConvTranspose2dOptions(in, out, new LongPointer(kernel, kernel));
      o.stride().put(new LongPointer(stride, stride));
      o.padding().put(new LongPointer(padding, padding));
      o.output_padding().put(new LongPointer(outputPadding, outputPadding));
      o.bias().put(bias);
      var layer = own(new ConvTranspose2dImpl(o));
      torch.normal_(layer.weight(), 0, 0.02);
      layers.add(layer::forward);
    }

    void conv(long in, long out, long kernel, long stride, long padding, boolean bias, boolean spectral) {
      var o = new Conv2dOptions(in, out, new LongPointer(kernel, kernel));
      o.stride().put(new LongPointer(stride, stride));
      o.padding().put(new LongPointer(padding, padding));
      o.bias().put(bias);
      var layer = own(new Conv2dImpl(o));
      torch.normal_(layer.weight(), 0, 0.02);
      if (!spectral) {
        layers.add(layer::forward);
        return;
      }
      Tensor u = unit(torch.randn(out));
      long[] s = {stride, stride}, p = {padding, padding}, d = {1, 1};
      layers.add(x -> torch.conv2d(x, normalised(layer.weight(), u), new TensorOptional(layer.bias()), s, p, d, 1));
    }

    void linear(long in, long out, boolean bias, boolean spectral) {
      var o = new LinearOptions(in, out);
      o.bias().put(bias);
      var layer = own(new LinearImpl(o));
      torch.normal_(layer.weight(), 0, 0.02);
      if (!spectral) {
        layers.add(layer::forward);
        return;
      }
      Tensor u = unit(torch.randn(out));
      layers.add(x -> torch.linear(x, normalised(layer.weight(), u), new TensorOptional(layer.bias())));
    }

    /** What stands behind a hidden layer. */
    void hidden(long maps, boolean norm, boolean dense, String activation) {
      if (norm && dense) layers.add(own(new BatchNorm1dImpl(new BatchNormOptions(maps)))::forward);
      if (norm && !dense) layers.add(own(new BatchNorm2dImpl(new BatchNormOptions(maps)))::forward);
      activate(activation);
    }

    void activate(String activation) {
      switch (activation) {
        case "relu" -> layers.add(torch::relu_);
        case "leaky-relu" -> layers.add(x -> torch.leaky_relu_(x, SLOPE));
        case "tanh" -> layers.add(torch::tanh);
        case "sigmoid" -> layers.add(torch::sigmoid);
        case "linear" -> { }
        default -> throw new IllegalArgumentException(activation);
      }
    }

    /** A weight divided by its largest singular value, as torch.nn.utils.spectral_norm. */
    static Tensor normalised(Tensor w, Tensor u) {
      Tensor m = w.flatten(1, -1);
      Tensor v;
      try (NoGradGuard guard = new NoGradGuard()) {
        v = unit(torch.mv(m.t(), u));
        u.copy_(unit(torch.mv(m, v)));
      }
      return w.div(torch.dot(u.clone(), torch.mv(m, v)));
    }

    static Tensor unit(Tensor x) {
      return x.div(x.norm().clamp_min(new Scalar(1e-12)));
    }

    Tensor forward(Tensor x) {
      for (var layer : layers) x = layer.apply(x);
      return x;
    }
  }

  static Net generator(long w, long channels, Settings s) {
    Net g = new Net();
    boolean norm = s.is("batch-norm-g", true);
    String activation = s.get("activation-g", "relu"), dense = s.get("dense", "none");
    long in = LATENT, k = Long.parseLong(s.get("kernel", "4"));
    if (!dense.equals("none")) {
      g.layers.add(z -> z.flatten(1, -1));
      for (int i = 0; i < (dense.equals("all") ? 4 : 1); i++) {
        g.linear(in, 16 * w, !norm, false);
        g.hidden(16 * w, norm, true, activation);
        in = 16 * w;
      }
    }
    if (dense.equals("all")) {
      g.linear(in, channels * 64 * 64, !norm, false);
      g.layers.add(x -> x.view(-1, channels, 64, 64));
    } else {
      g.layers.add(x -> x.view(x.size(0), -1, 1, 1));
      g.up(in, 8 * w, 4, 1, 0, 0, !norm);
      g.hidden(8 * w, norm, false, activation);
      for (int i = 0; i < 4; i++) {
        long from = 8 * w >> i, to = i == 3 ? channels : 4 * w >> i;
        if (s.is("pooling-g", false)) {
          g.layers.add(x -> x.repeat_interleave(2, new LongOptional(2), new LongOptional()).repeat_interleave(2, new LongOptional(3), new LongOptional()));
          g.conv(from, to, 3, 1, 1, !norm, false);
        } else {
          g.up(from, to, k, 2, (k - 1) / 2, k % 2, !norm);
        }
        if (i < 3) g.hidden(to, norm, false, activation);
      }
    }
    g.activate(s.get("output-g", "tanh"));
    return g;
  }

  /** Up to the logit. */
  static Net discriminator(long w, long channels, Settings s) {
    Net d = new Net();
    boolean norm = s.is("batch-norm-d", true), spectral = s.is("spectral-norm", false);
    String activation = s.get("activation-d", "leaky-relu"), dense = s.get("dense", "none");
    long in = channels, k = Long.parseLong(s.get("kernel", "4"));
    for (int i = 0; i < 4 && !dense.equals("all"); i++) {
      long to = w << i;
      if (s.is("pooling-d", false)) {
        d.conv(in, to, 3, 1, 1, !norm, spectral);
        d.layers.add(x -> torch.max_pool2d(x, 2, 2));
      } else {
        d.conv(in, to, k, 2, (k - 1) / 2, !norm, spectral);
      }
      d.hidden(to, norm && i > 0, false, activation);
      in = to;
    }
    if (dense.equals("none")) {
      d.conv(in, 1, 4, 1, 0, !norm, spectral);
    } else {
      boolean all = dense.equals("all");
      d.layers.add(x -> x.flatten(1, -1));
      in = all ? channels * 64 * 64 : in * 16;
      for (int i = 0; i < (all ? 4 : 1); i++) {
        d.linear(in, 16 * w, !norm, spectral);
        d.hidden(16 * w, norm && (!all || i > 0), true, activation);
        in = 16 * w;
      }
      d.linear(in, 1, !norm, spectral);
    }
    d.layers.add(x -> x.view(-1));
    return d;
  }

  /** What D's logits cost where they should be {@code real}, or what they cost G, which wants them to be. */
  static Tensor loss(String kind, Tensor logits, boolean real, boolean ofG) {
    return switch (kind) {
      case "cross-entropy" -> torch.binary_cross_entropy(torch.sigmoid(logits), real ? torch.ones(logits.size(0)) : torch.zeros(logits.size(0)));
      case "least-squares" -> logits.sub(new Scalar(real ? 1 : 0)).square().mean().mul(new Scalar(0.5));
      case "hinge" -> ofG ? logits.mean().neg() : torch.relu((real ? logits.neg() : logits).add(new Scalar(1))).mean();
      default -> throw new IllegalArgumentException(kind);
    };
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
    Settings settings = Settings.of(a.length > 4 ? a[4] : "");
    boolean aug = settings.get("diff-augment", "none").equals("all");
    float r1 = Float.parseFloat(settings.get("r1", "0"));
    String loss = settings.get("loss", "cross-entropy");
    torch.set_num_threads(2);
    torch.manual_seed(1);
    var g = generator(width, channels, settings);
    var d = discriminator(width, channels, settings);
    var optG = adam(g);
    var optD = adam(d);
    Tensor real = torch.rand(batch, channels, 64, 64).mul(new Scalar(2f)).sub(new Scalar(1f));
    double[] ms = new double[steps];
    for (int i = 0; i < steps; i++) {
      long start = System.nanoTime();
      try (PointerScope scope = new PointerScope()) {
        optD.zero_grad();
        Tensor seen = aug ? augment(real) : real;
        var lossReal = loss(loss, d.forward(seen), true, false);
        lossReal.backward();
        if (r1 > 0 && i % 16 == 0) {
          Tensor at = seen.detach().requires_grad_(true);
          Tensor sum = d.forward(at).sum();
          Tensor slope = torch.grad(new TensorVector(sum), new TensorVector(at), new TensorVector(), new BoolOptional(true), true, false).get(0);
          slope.square().sum().mul(new Scalar(16 * r1 / 2 / batch)).backward();
        }
        var fake = g.forward(torch.randn(batch, LATENT, 1, 1));
        var lossFake = loss(loss, d.forward(aug ? augment(fake.detach()) : fake.detach()), false, false);
        lossFake.backward();
        optD.step();
        optG.zero_grad();
        var lossG = loss(loss, d.forward(aug ? augment(fake) : fake), true, true);
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
    System.out.printf("peer-eager batch %d width %d ch %d %s median %.1f ms/step  %.1f img/s, mean %.1f img/s%n", batch, width, channels, settings.values(), median, batch * 1000 / median, batch * 1000 / mean);
  }
}
