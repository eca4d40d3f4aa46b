package dcganlab.cli;

import dcganlab.model.DataChoice;
import dcganlab.model.Fit;
import dcganlab.model.InvalidPlanException;
import dcganlab.model.Message;
import dcganlab.model.Preset;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/// The options that say how images are taken from where they lie.
final class ImageOptions {
    @Option(names = "--fit", paramLabel = "crop|fit|stretch")
    private @Nullable Fit fit;

    @Option(
            names = "--background",
            paramLabel = "RRGGBB",
            converter = ImageOptions.ColourConverter.class)
    private @Nullable Integer background;

    @Option(names = "--part", paramLabel = "NAME")
    private @Nullable String part;

    @Option(names = "--tile", paramLabel = "PIXELS")
    private @Nullable Integer tile;

    /// The choice of images.
    ///
    /// @param data `portraits`, or a path
    /// @param base holds where no option says otherwise: all of it for the same images, for others
    ///   how they are made square
    /// @throws dcganlab.model.InvalidPlanException if a value is out of its range
    DataChoice of(String data, DataChoice base) {
        DataChoice place = place(data, base);
        boolean same = place.location().equals(base.location());
        return place.withFit(orElse(fit, base.fit()))
                .withBackground(orElse(background, base.background()))
                .withPart(orElse(part, same ? base.part() : ""))
                .withTile(orElse(tile, same ? base.tile() : 0));
    }

    private static DataChoice place(String data, DataChoice base) {
        if (!data.equals(DataChoice.PORTRAITS)) {
            return DataChoice.at(PathWord.path(data).toAbsolutePath().normalize().toString());
        }
        return base.builtIn() ? base : Preset.CLASSROOM.plan().data();
    }

    private static <T> T orElse(@Nullable T value, T base) {
        return value == null ? base : value;
    }

    /// Six hexadecimal digits.
    static final class ColourConverter implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            if (!value.matches("[0-9a-fA-F]{6}")) {
                throw new InvalidPlanException(
                        Message.of(
                                "cli.settingWrong",
                                "--background",
                                Message.of("model.colour"),
                                value));
            }
            return Integer.valueOf(value, 16);
        }
    }
}
