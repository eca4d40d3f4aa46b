package dcganlab.cli;

import dcganlab.exchange.NumpyArray;
import dcganlab.model.LabException;
import dcganlab.model.LatentPoint;
import dcganlab.model.Message;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Latent vectors in a `.npy` file, `[n, latent]`.
final class LatentFile {
    private LatentFile() {}

    /// Reads latent points, one or more.
    ///
    /// @throws LabException if the file holds none, others, or numbers that nothing can be made of
    static List<LatentPoint> read(Path file, int latent) throws LabException {
        NumpyArray array = NumpyArray.read(file);
        float[] values = array.values();
        if (array.shape().length != 2 || array.shape()[1] != latent) {
            throw new LabException(
                    Message.of(
                            "cli.latentShape",
                            file.toString(),
                            Arrays.toString(array.shape()),
                            latent));
        }
        if (values.length == 0) {
            throw new LabException(Message.of("cli.noLatents", file.toString()));
        }
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                throw new LabException(
                        Message.of(
                                "cli.latentNumber",
                                file.toString(),
                                i / latent,
                                Float.toString(values[i])));
            }
        }
        List<LatentPoint> points = new ArrayList<>();
        for (int from = 0; from < values.length; from += latent) {
            points.add(LatentPoint.of(Arrays.copyOfRange(values, from, from + latent)));
        }
        return points;
    }
}
