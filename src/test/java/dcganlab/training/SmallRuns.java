package dcganlab.training;

import dcganlab.data.ImageSet;
import dcganlab.model.DataChoice;
import dcganlab.model.Device;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Settings;
import dcganlab.model.TrainingPlan;

import java.util.List;
import java.util.SplittableRandom;

/** Runs that take milliseconds a step. */
public final class SmallRuns {
    public static final TrainingPlan PLAN =
            new TrainingPlan(
                    DataChoice.portraits(64),
                    new NetworkSpec(32, 1, 4, 8),
                    8,
                    42,
                    Settings.PAPER,
                    Device.CPU);

    private SmallRuns() {}

    /** Discs of random place and size. */
    public static ImageSet discs(int count) {
        SplittableRandom random = new SplittableRandom(7);
        byte[][] images = new byte[count][32 * 32];
        for (byte[] image : images) {
            int x = random.nextInt(8, 24);
            int y = random.nextInt(8, 24);
            int radius = random.nextInt(3, 8);
            for (int i = 0; i < image.length; i++) {
                image[i] = (byte) (Math.hypot(i % 32 - x, i / 32 - y) < radius ? 255 : 30);
            }
        }
        return new ImageSet("discs", 1, 32, images, new int[0], List.of(), List.of());
    }
}
