package dcganlab.data;

import dcganlab.model.Message;
import dcganlab.model.Pictures;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// What there is to say of images beside what they are.
///
/// @param kind what they were found as
/// @param skipped the files that were passed over, see {@link Skipped#sorted}
/// @param remarks what should be known of them
/// @param parts names of the sets to choose from, if there are several
/// @param tileSides sides of the sprites that they may be sheets of
/// @param heldOut some of the images that lie beside them for testing; none if there are none
record Findings(
        Message kind,
        List<Skipped> skipped,
        List<Message> remarks,
        List<String> parts,
        List<Integer> tileSides,
        @Nullable Pictures heldOut) {
    Findings {
        skipped = List.copyOf(skipped);
        remarks = List.copyOf(remarks);
        parts = List.copyOf(parts);
        tileSides = List.copyOf(tileSides);
    }

    static Findings of(Message kind, List<Skipped> skipped) {
        return new Findings(
                kind, Skipped.sorted(skipped, List.of()), List.of(), List.of(), List.of(), null);
    }

    Findings ofKind(Message other) {
        return new Findings(other, skipped, remarks, parts, tileSides, heldOut);
    }

    Findings skipping(List<Skipped> more) {
        return new Findings(
                kind, Skipped.sorted(skipped, more), remarks, parts, tileSides, heldOut);
    }

    Findings remarking(List<Message> more) {
        List<Message> all = new ArrayList<>(remarks);
        all.addAll(more);
        return new Findings(kind, skipped, all, parts, tileSides, heldOut);
    }

    Findings among(List<String> names) {
        return new Findings(kind, skipped, remarks, names, tileSides, heldOut);
    }

    Findings tiled(List<Integer> sides) {
        return new Findings(kind, skipped, remarks, parts, sides, heldOut);
    }

    Findings holdingOut(Pictures others) {
        return new Findings(kind, skipped, remarks, parts, tileSides, others);
    }
}
