package dcganlab.data.arrays;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Names of arrays are understood word by word.
class ArrayNameTest {
    @ParameterizedTest
    @CsvSource({
        "mnist.npz, x_train, mnist, TRAINING, IMAGES",
        "mnist.npz, X_train, mnist, TRAINING, IMAGES",
        "mnist.npz, xtrain, mnist, TRAINING, IMAGES",
        "mnist.npz, trainY, mnist, TRAINING, LABELS",
        "mnist.npz, y_test, mnist, TESTING, LABELS",
        "a.npz, train_images, a, TRAINING, IMAGES",
        "a.npz, test_labels, a, TESTING, LABELS",
        "a.npz, valid_set_x, a, TESTING, IMAGES",
        "train-images-idx3-ubyte, '', '', TRAINING, IMAGES",
        "train-images.idx3-ubyte.gz, '', '', TRAINING, IMAGES",
        "t10k-labels-idx1-ubyte.gz, '', '', TESTING, LABELS",
        "emnist-letters-train-labels-idx1-ubyte.gz, '', emnist letters, TRAINING, LABELS",
        "kmnist-train-imgs.npz, arr_0, kmnist, TRAINING, IMAGES",
        "kmnist-train-labels.npz, arr_0, kmnist, TRAINING, LABELS",
        "dsprites.npz, imgs, dsprites, UNSAID, IMAGES",
        "dsprites.npz, latents_classes, dsprites latents, UNSAID, LABELS",
        "full_numpy_bitmap_cat.npy, '', cat, UNSAID, UNSAID",
        "data_batch_1, data, '', UNSAID, IMAGES",
        "test_batch, data, '', TESTING, IMAGES",
        "train, fine_labels, '', TRAINING, LABELS",
        "train, coarse_labels, coarse, TRAINING, LABELS",
        "train_32x32.mat, X, '', TRAINING, IMAGES",
        "unlabeled_X.bin, '', '', FURTHER, IMAGES",
    })
    void wordsTellWhatAnArrayIs(
            String file,
            String array,
            String stem,
            ArrayName.Part part,
            ArrayName.Content content) {
        ArrayName name = ArrayName.of(file, array);

        assertEquals(stem, String.join(" ", name.stem()));
        assertEquals(part, name.part());
        assertEquals(content, name.content());
    }

    @ParameterizedTest
    @CsvSource({
        "train-images-idx3-ubyte.gz, train-labels-idx1-ubyte.gz",
        "kmnist-train-imgs.npz, kmnist-train-labels.npz",
        "x_train.npy, y_train.npy",
        "trainX.npy, trainY.npy",
        "train_X.bin, train_y.bin",
    })
    void labelsAreLookedForUnderTheNameOfTheirImages(String images, String labels) {
        assertTrue(ArrayName.labelNames(images).contains(labels));
    }
}
