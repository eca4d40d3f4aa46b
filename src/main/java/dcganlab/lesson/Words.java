package dcganlab.lesson;

import dcganlab.model.FeatureMaps;
import dcganlab.model.Message;

/// The lesson's sentences and numbers.
final class Words {
    private Words() {}

    static Message of(String key, Object... arguments) {
        return Message.of("lesson." + key, arguments);
    }

    static Message number(long number) {
        return Message.of("lesson.number", number);
    }

    /// Such as `256×8×8`.
    static Message shape(FeatureMaps maps) {
        return Message.of("lesson.shape", maps.maps(), maps.side());
    }
}
