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
    private final Consumer<JudgingRequest> asking;
    private final Consumer<JudgingRequest> ending;
    private final Map<JudgingRequest, Consumer<Judgement>> asked = new HashMap<>();

    /// @param asking has the shown networks judge something, and again as they learn
    /// @param ending has them judge it no more
    Judging(Consumer<JudgingRequest> asking, Consumer<JudgingRequest> ending) {
        this.asking = asking;
        this.ending = ending;
    }

    /// Has the shown networks judge pictures, and again as they learn, until that [ends][#end].
    void judge(JudgingRequest request, Consumer<Judgement> taker) {
        asked.put(request, taker);
        asking.accept(request);
    }

    void end(JudgingRequest request) {
        asked.remove(request);
        ending.accept(request);
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
