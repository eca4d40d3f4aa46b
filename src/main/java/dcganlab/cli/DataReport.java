package dcganlab.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import dcganlab.data.ImageSet;
import dcganlab.data.SetFigures;
import dcganlab.data.Skipped;
import dcganlab.model.Message;
import dcganlab.model.Texts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What a set of images is, for a person or for a program.
///
/// @param remarks what should be known before it is learnt from
record DataReport(ImageSet images, SetFigures figures, List<Message> remarks, Terminal terminal) {
    private static final int NAMED_CLASSES = 12;

    /// Lines for a person.
    void print() {
        Texts texts = terminal.texts();
        terminal.result(texts.of("cli.dataSet", images.name(), images.kind(), images.size()));
        terminal.result(
                texts.of("cli.dataShape", images.imageSize(), images.channels() == 1 ? 0 : 1));
        terminal.result(texts.of("cli.dataValues", figures.min(), figures.max(), figures.mean()));
        if (!images.classes().isEmpty()) {
            terminal.result(texts.of("cli.dataClasses", images.classes().size(), classes(texts)));
        }
        skippedByReason(texts)
                .forEach((reason, count) ->
                        terminal.result(texts.of("cli.dataSkipped", count, reason)));
        remarks.forEach(remark -> terminal.result(texts.of("cli.dataRemark", Hint.after(remark))));
    }

    /// One object for a program.
    JsonObject json() {
        JsonObject json = new JsonObject();
        json.addProperty("name", images.name());
        json.addProperty("kind", Terminal.FOR_PROGRAMS.of(images.kind()));
        json.addProperty("count", images.size());
        json.addProperty("classes", images.classes().size());
        JsonObject sizes = new JsonObject();
        for (int i = 0; i < figures.classSizes().length; i++) {
            sizes.addProperty(images.classes().get(i), figures.classSizes()[i]);
        }
        json.add("class_sizes", sizes);
        json.addProperty("image_size", images.imageSize());
        json.addProperty("channels", images.channels());
        json.addProperty("min", figures.min());
        json.addProperty("max", figures.max());
        json.addProperty("mean", figures.mean());
        json.addProperty("skipped", images.skipped().size());
        JsonObject reasons = new JsonObject();
        skippedByReason(Terminal.FOR_PROGRAMS).forEach(reasons::addProperty);
        json.add("skipped_by_reason", reasons);
        JsonArray sentences = new JsonArray();
        remarks.forEach(remark -> sentences.add(Terminal.FOR_PROGRAMS.of(Hint.after(remark))));
        json.add("remarks", sentences);
        return json;
    }

    private String classes(Texts texts) {
        List<String> named =
                IntStream.range(0, Math.min(NAMED_CLASSES, figures.classSizes().length))
                        .mapToObj(i ->
                                texts.of(
                                        "cli.dataClass",
                                        images.classes().get(i),
                                        figures.classSizes()[i]))
                        .toList();
        List<String> all = new ArrayList<>(named);
        if (figures.classSizes().length > NAMED_CLASSES) {
            all.add("\u2026");
        }
        return String.join(", ", all);
    }

    /// How many files were passed over for each reason, the commonest first, as they stand.
    private Map<String, Integer> skippedByReason(Texts texts) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Skipped file : images.skipped()) {
            counts.merge(texts.of(file.reason()), 1, Integer::sum);
        }
        return counts;
    }
}
