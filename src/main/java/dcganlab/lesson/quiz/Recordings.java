package dcganlab.lesson.quiz;

import dcganlab.model.Message;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// Curves of runs that were really trained: the preset Classroom for 600 steps, seed 3, means of
/// ten steps. The discriminator wins with a learning rate of 0.01 against 0.00002; it sleeps with
/// 0.000001; it can only guess where the generator's rate is 0.01. The likeness is that of
/// generators with kernels of 2, seed 1, by `score --count 512` at the kept steps nearest to those
/// that are named.
final class Recordings {
    /// One scale for all, or a curve could not be told by its height.
    private static final double TOP = 16;

    private static final Table LOSSES = Table.read("losses.csv");
    private static final Table LIKENESS = Table.read("likeness.csv");

    private Recordings() {}

    private record Table(List<String> head, List<List<Double>> rows) {
        static Table read(String name) {
            try (InputStream in = Recordings.class.getResourceAsStream(resource(name));
                    BufferedReader lines =
                            new BufferedReader(
                                    new InputStreamReader(
                                            Objects.requireNonNull(in, name),
                                            StandardCharsets.UTF_8))) {
                List<String> head = List.of(lines.readLine().split(","));
                List<List<Double>> rows =
                        lines.lines()
                                .map(line ->
                                        Arrays.stream(line.split(","))
                                                .map(Double::valueOf)
                                                .toList())
                                .toList();
                return new Table(head, rows);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        List<Double> column(String name) {
            int place = head.indexOf(name);
            return rows.stream().map(row -> row.get(place)).toList();
        }

        int steps() {
            return rows.getLast().getFirst().intValue();
        }
    }

    /// Resources of the quiz.
    static String resource(String name) {
        return "/dcganlab/lesson/quiz/" + name;
    }

    /// The losses of a run that went one way.
    static Figure.Curves losses(CurveItem run) {
        return new Figure.Curves(
                List.of(
                        new Figure.Line(
                                Message.of("lesson.quiz.lossD"), LOSSES.column(run.name() + "_D")),
                        new Figure.Line(
                                Message.of("lesson.quiz.lossG"), LOSSES.column(run.name() + "_G"))),
                TOP,
                LOSSES.steps());
    }

    /// How alike the pictures of a generator are that collapses, and how alike real ones.
    static Figure.Curves likeness() {
        return new Figure.Curves(
                List.of(
                        new Figure.Line(
                                Message.of("lesson.quiz.likenessMade"), LIKENESS.column("made")),
                        new Figure.Line(
                                Message.of("lesson.quiz.likenessReal"), LIKENESS.column("real"))),
                1,
                LIKENESS.steps());
    }
}
