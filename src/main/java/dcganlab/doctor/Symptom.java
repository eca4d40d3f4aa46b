package dcganlab.doctor;

import dcganlab.model.Message;

import java.util.Locale;

/// What can be wrong with a run, what must be seen to first in front: causes before what comes of
/// them. Of each, the doctor's texts have a name, a cause and advice. The starting values of most
/// rules are those of the DCGAN literature, see `docs/doctor.md`.
public enum Symptom {
    /// Gradients are so long that a step throws the weights away.
    EXPLODING_GRADIENTS,
    /// The generator's output cannot reach the darker half of the images' range.
    WRONG_RANGE,
    /// What the discriminator learns in a step is too much.
    RATE_D_HIGH,
    /// What the generator learns in a step is too much.
    RATE_G_HIGH,
    /// What the discriminator learns in a step is next to nothing.
    RATE_D_LOW,
    /// What the generator learns in a step is next to nothing.
    RATE_G_LOW,
    /// No gradient comes to the generator any more.
    VANISHING_GRADIENTS,
    /// The discriminator tells everything apart, and its verdicts teach the generator nothing.
    DISCRIMINATOR_WINS,
    /// The generator's pictures pass, though they are nothing like the real images.
    GARBAGE_PASSES,
    /// The generator draws the same for all latent vectors.
    MODE_COLLAPSE,
    /// Losses and verdicts are those of a balance, but the pictures do not come nearer.
    FALSE_BALANCE,
    /// The pictures stay far from the real images, and do not come nearer.
    NO_PROGRESS,
    /// The weights of several layers shrink or grow out of all proportion.
    WEIGHTS_COLLAPSE,
    /// Pictures of the same latent vectors keep changing.
    OSCILLATION,
    /// Most of what the generator draws is black or white, though the real images are not.
    SATURATED_OUTPUT,
    /// A network has no batch normalisation, and the pictures suffer.
    NO_BATCH_NORM,
    /// The pictures have a grain of two pixels.
    CHECKERBOARD,
    /// The images are almost black.
    NEARLY_BLACK,
    /// There are too few images to learn from: the discriminator learns them by heart.
    FEW_IMAGES,
    /// The discriminator knows by heart what it learns from.
    BY_HEART,
    /// A batch holds too large a part of all images.
    LARGE_BATCH,
    /// The images are grey, but the networks draw three colours.
    GREY_IMAGES,
    /// Real images are called so little real that the discriminator learns hardly anything.
    LOW_LABEL;

    /// What it is called, in a few words.
    public Message title() {
        return Message.of("doctor.name" + name());
    }

    /// What is the matter.
    public Message cause() {
        return Message.of("doctor.cause" + name());
    }

    /// What helps.
    public Message advice() {
        return Message.of("doctor.advice" + name());
    }

    /// Its name where programs read it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
