package dcganlab.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

import dcganlab.model.LabException;
import dcganlab.model.Message;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A bench's figures beside those of an earlier one, as `bench --json` printed it.
final class BenchComparison {
    private final JsonObject before;

    private BenchComparison(JsonObject before) {
        this.before = before;
    }

    /// @throws LabException if the file cannot be read or holds no figures of a bench
    static BenchComparison with(Path file) throws LabException {
        try {
            JsonElement json = JsonParser.parseString(Files.readString(file));
            if (json.isJsonObject() && json.getAsJsonObject().has("ms_per_step")) {
                return new BenchComparison(json.getAsJsonObject());
            }
            throw new LabException(Message.of("cli.noBench", file.toString()));
        } catch (JsonParseException e) {
            throw new LabException(Message.of("cli.noBench", file.toString()), e);
        } catch (IOException e) {
            throw new LabException(Message.of("cli.noBenchFile", file.toString()), e);
        }
    }

    /// A line for each figure that both have: its name, then and now, and how many times as much it
    /// is now.
    List<Message> lines(BenchResult now) {
        List<Message> lines = new ArrayList<>();
        JsonObject figures = JsonParser.parseString(now.json()).getAsJsonObject();
        for (Map.Entry<String, JsonElement> figure : figures.entrySet()) {
            String name = figure.getKey();
            if (isNumber(figure.getValue()) && before.has(name) && isNumber(before.get(name))) {
                double then = before.get(name).getAsDouble();
                double today = figure.getValue().getAsDouble();
                lines.add(Message.of("cli.benchAgainst", name, then, today, today / then));
            } else if (before.has(name) && !before.get(name).equals(figure.getValue())) {
                lines.add(
                        Message.of(
                                "cli.benchDiffers",
                                name,
                                before.get(name).toString(),
                                figure.getValue().toString()));
            }
        }
        return lines;
    }

    private static boolean isNumber(JsonElement value) {
        return value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber();
    }
}
