package dcganlab.cli;

import dcganlab.lesson.Chapter;
import dcganlab.lesson.Lesson;
import dcganlab.lesson.LessonCheck;
import dcganlab.model.Message;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.concurrent.Callable;

/// Lists the chapters of the lesson, or checks its content.
@Command(name = "lesson", sortOptions = false)
final class LessonCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final List<LessonCheck> checks;

    @Option(names = "--check")
    private boolean check;

    /// @param checks what has to hold of the lesson
    LessonCommand(Terminal terminal, List<LessonCheck> checks) {
        this.terminal = terminal;
        this.checks = List.copyOf(checks);
    }

    @Override
    public Integer call() {
        return check ? check() : list();
    }

    private int list() {
        int number = 0;
        for (Chapter chapter : Lesson.CHAPTERS) {
            number++;
            terminal.result(
                    terminal.texts()
                            .of(
                                    "cli.lessonChapter",
                                    number,
                                    chapter.title(),
                                    chapter.minutes(),
                                    chapter.source()));
        }
        return 0;
    }

    private int check() {
        List<Message> faults = checks.stream().flatMap(each -> each.faults().stream()).toList();
        faults.forEach(terminal::say);
        terminal.result(
                terminal.texts().of("cli.lessonChecked", Lesson.CHAPTERS.size(), faults.size()));
        return faults.isEmpty() ? 0 : 1;
    }
}
