package dcganlab.model;

import java.util.List;

/// What a discriminator made of pictures that it was asked about, in evaluation mode. What it puts
/// out for one becomes an [opinion][Loss#opinion] by the loss that it learns with.
///
/// @param request what it was asked
/// @param network the shape of the networks
/// @param step how many steps they had learnt; -1 if they came from a file
/// @param generated the pictures that were made of the request's points
/// @param ofGenerated what the discriminator put out for each; empty if there is none
/// @param ofReal the same for the real images; empty also if they are not of its shape
public record Judgement(
        JudgingRequest request,
        NetworkSpec network,
        long step,
        Pictures generated,
        List<Double> ofGenerated,
        List<Double> ofReal) {
    public Judgement {
        ofGenerated = List.copyOf(ofGenerated);
        ofReal = List.copyOf(ofReal);
    }
}
