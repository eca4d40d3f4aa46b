package dcganlab.state;

import dcganlab.model.Judgement;
import dcganlab.model.JudgingRequest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Whose questions the discriminator answers: of every one the answers go to who asked. Belongs to
/// the JavaFX thread.
final class Judging {
    private final ShownGenerator networks;
    private final Map<JudgingRequest, Consumer<Judgement>> asked = new HashMap<>();

    Judging(ShownGenerator networks) {
        this.networks = networks;
    }

    /// Has the shown networks judge pictures, and again as they learn, until that [ends][#end].
    void judge(JudgingRequest request, Consumer<Judgement> taker) {
        asked.put(request, taker);
        networks.judge(request);
    }

    void end(JudgingRequest request) {
        asked.remove(request);
        networks.end(request);
    }

    /// Answers have come, perhaps to a question that nobody asks any more.
    void judged(List<Judgement> judgements) {
        for (Judgement each : judgements) {
            Consumer<Judgement> taker = asked.get(each.request());
            if (taker != null) {
                taker.accept(each);
            }
        }
    }
}
