package dcganlab.state;

import dcganlab.latent.PictureRenderer;
import dcganlab.model.LatentPoint;
import dcganlab.model.Pictures;
import dcganlab.model.Place;
import dcganlab.model.Rendered;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/// Stands in for a generator: paints soft colours in which every number of z has a part, at once
/// and on the calling thread, once somebody [listens][#answer].
public final class PaintingRenderer implements PictureRenderer {
    private final int size;
    private final long step;
    private final List<Place> asked = new ArrayList<>();
    private final Map<Integer, float[][]> waves = new HashMap<>();
    private Consumer<Rendered> listener = rendered -> {};
    private final Map<Place, List<LatentPoint>> requests = new HashMap<>();

    public PaintingRenderer(int size, long step) {
        this.size = size;
        this.step = step;
    }

    /// Answers what was asked so far, and everything from now on.
    public void answer(Consumer<Rendered> to) {
        listener = to;
        requests.forEach((place, points) -> to.accept(paint(place, points)));
    }

    @Override
    public void render(Place place, List<LatentPoint> points) {
        asked.add(place);
        requests.put(place, points);
        listener.accept(paint(place, points));
    }

    /// What was asked for since the last call.
    List<Place> asked() {
        List<Place> places = List.copyOf(asked);
        asked.clear();
        return places;
    }

    private Rendered paint(Place place, List<LatentPoint> points) {
        int length = 3 * size * size;
        byte[] pixels = new byte[points.size() * length];
        for (int i = 0; i < points.size(); i++) {
            paint(points.get(i), pixels, i * length);
        }
        return new Rendered(place, points, new Pictures(points.size(), 3, size, pixels), step);
    }

    private void paint(LatentPoint z, byte[] pixels, int at) {
        float[] sum = new float[3 * size * size];
        float[][] basis = waves.computeIfAbsent(z.dimensions(), this::basis);
        for (int k = 0; k < z.dimensions(); k++) {
            float weight = z.get(k) * 1.6f / (float) Math.sqrt(z.dimensions());
            for (int i = 0; i < sum.length; i++) {
                sum[i] += weight * basis[k][i];
            }
        }
        for (int i = 0; i < sum.length; i++) {
            pixels[at + i] = (byte) Math.round(128 + 120 * Math.tanh(sum[i]));
        }
    }

    private float[][] basis(int dimensions) {
        Random random = new Random(7);
        float[][] basis = new float[dimensions][3 * size * size];
        for (float[] wave : basis) {
            for (int channel = 0; channel < 3; channel++) {
                double across = random.nextGaussian() * 3;
                double down = random.nextGaussian() * 3;
                double phase = random.nextDouble() * 2 * Math.PI;
                for (int i = 0; i < size * size; i++) {
                    int x = i % size;
                    int y = i / size;
                    double turn = (across * x + down * y) / size + phase;
                    wave[channel * size * size + i] = (float) Math.cos(turn);
                }
            }
        }
        return basis;
    }
}
