package dcganlab.training.quality;

import dcganlab.model.JudgingRequest;
import dcganlab.model.Loss;
import dcganlab.model.Pictures;
import dcganlab.model.Verdicts;
import dcganlab.nn.NetworksCopy;
import dcganlab.nn.Torch;

import java.util.List;
import java.util.function.LongSupplier;

/// What a discriminator thinks of images that it learns from and of others, asked a few at a time.
final class Judging implements AutoCloseable {
    /// Images in a piece at most.
    private static final int AT_ONCE = 8;

    private final NetworksCopy networks;
    private final Loss loss;
    private final Side learnt;
    private final Side heldOut;
    private long perImage; // ns

    /// @param networks are the judging's from now on
    /// @param loss with which the discriminator learns
    /// @param learnt one image or more that it learns from
    /// @param heldOut one or more others
    Judging(NetworksCopy networks, Loss loss, Pictures learnt, Pictures heldOut) {
        this.networks = networks;
        this.loss = loss;
        this.learnt = new Side(learnt);
        this.heldOut = new Side(heldOut);
    }

    boolean isDone() {
        return learnt.isDone() && heldOut.isDone();
    }

    /// Asks for the next few.
    ///
    /// @param work nanoseconds for which the calling thread has computed
    /// @param slice how long a piece takes, in nanoseconds
    void advance(LongSupplier work, long slice) {
        long fitting = perImage == 0 ? 1 : slice / perImage;
        int most = Integer.highestOneBit(Math.clamp(fitting, 1, AT_ONCE));
        long start = work.getAsLong();
        int asked = (learnt.isDone() ? heldOut : learnt).ask(most);
        perImage = Math.max(1, (work.getAsLong() - start) / asked);
    }

    /// The means, when it is done.
    Verdicts verdicts() {
        return new Verdicts(learnt.mean(), heldOut.mean());
    }

    @Override
    public void close() {
        networks.close();
    }

    private final class Side {
        private final Pictures all;
        private int done;
        private double sum;

        Side(Pictures all) {
            this.all = all;
        }

        boolean isDone() {
            return done == all.count();
        }

        int ask(int most) {
            int count = Math.min(most, all.count() - done);
            Torch.useThread(1);
            Pictures some = all.range(done, done + count);
            for (double output :
                    networks.view().judge(new JudgingRequest(List.of(), some)).ofReal()) {
                sum += loss.opinion(output);
            }
            done += count;
            return count;
        }

        double mean() {
            return sum / all.count();
        }
    }
}
