package dcganlab.training.quality;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;

import dcganlab.model.Device;
import dcganlab.model.Pictures;
import dcganlab.nn.Torch;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// What NumPy computed; `make_reference.py` says how.
///
/// @param arrays all numbers by name
/// @param shapes likewise
record NumpyFigures(Map<String, float[]> arrays, Map<String, long[]> shapes) {
    static NumpyFigures read(String file) throws IOException {
        Map<String, float[]> arrays = new HashMap<>();
        Map<String, long[]> shapes = new HashMap<>();
        try (NDManager manager = Torch.newManager(Device.CPU);
                InputStream in =
                        Objects.requireNonNull(NumpyFigures.class.getResourceAsStream(file))) {
            for (NDArray array : NDList.decode(manager, in)) {
                arrays.put(array.getName(), array.toType(DataType.FLOAT32, false).toFloatArray());
                shapes.put(array.getName(), array.getShape().getShape());
            }
        }
        return new NumpyFigures(arrays, shapes);
    }

    float[] array(String name) {
        return Objects.requireNonNull(arrays.get(name), name);
    }

    Images images(String name) {
        float[] numbers = array(name);
        long[] shape = Objects.requireNonNull(shapes.get(name), name);
        byte[] pixels = new byte[numbers.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (int) numbers[i];
        }
        return Images.of(new Pictures((int) shape[0], (int) shape[1], (int) shape[2], pixels));
    }

    /// The patches and directions that NumPy used.
    Draws draws(String kind) {
        return new Draws() {
            @Override
            public int patches() {
                return 8;
            }

            @Override
            public int directions() {
                return 16;
            }

            @Override
            public int[] corners(int picture, int level, int size) {
                float[] all = array("corners_" + level);
                int[] corners = new int[patches()];
                for (int i = 0; i < corners.length; i++) {
                    corners[i] = (int) all[picture * corners.length + i];
                }
                return corners;
            }

            @Override
            public float[][] directions(int level, int values) {
                float[] all = array(kind + "_directions_" + level);
                float[][] directions = new float[directions()][values];
                for (int i = 0; i < directions.length; i++) {
                    System.arraycopy(all, i * values, directions[i], 0, values);
                }
                return directions;
            }
        };
    }
}
