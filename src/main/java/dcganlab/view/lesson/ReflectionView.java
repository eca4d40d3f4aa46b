package dcganlab.view.lesson;

import dcganlab.lesson.Passage.Reflection;
import dcganlab.state.LessonState;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/// A question that is answered in words of one's own, which are kept as they are typed.
final class ReflectionView extends VBox {
    private static final int ROWS = 3;

    ReflectionView(Reflection reflection, LessonState state, ShownTexts texts, Doors doors) {
        getStyleClass().addAll("task", "reflection");
        setId("task-" + reflection.id());
        TextArea area = new TextArea(state.thought(reflection));
        area.setId("thought-" + reflection.id());
        Tips.about(area, () -> texts.of("view.lesson.thinkAbout"));
        area.setWrapText(true);
        area.setPrefRowCount(ROWS);
        area.promptTextProperty().bind(texts.bound("view.lesson.think"));
        Label asked = ChapterPage.words(texts, reflection.asked());
        asked.getStyleClass().add("asked");
        asked.setLabelFor(area);
        area.textProperty().subscribe((was, is) -> state.think(reflection, is));
        state.keptProperty()
                .subscribe(kept -> {
                    if (!area.getText().equals(state.thought(reflection))) {
                        area.setText(state.thought(reflection));
                    }
                });
        getChildren().setAll(new TaskHead("reflection", texts), asked);
        GoButton.to(reflection.where(), reflection, state, texts, doors)
                .ifPresent(getChildren()::add);
        getChildren().add(area);
    }
}
