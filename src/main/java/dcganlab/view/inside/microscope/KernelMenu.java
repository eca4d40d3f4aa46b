package dcganlab.view.inside.microscope;

import dcganlab.model.convolution.TrainedKernel;
import dcganlab.state.MicroscopeState;
import dcganlab.view.tip.Tips;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

import java.util.List;

/// Trained kernels to put under the microscope.
final class KernelMenu extends MenuButton {
    private final MicroscopeState state;
    private final Phrases phrases;
    private final Runnable done;

    /// @param done runs after one was taken
    KernelMenu(MicroscopeState state, Phrases phrases, Runnable done) {
        this.state = state;
        this.phrases = phrases;
        this.done = done;
        setId("scope-trained");
        setMnemonicParsing(false);
        getStyleClass().add("small");
        textProperty().bind(phrases.bound("trained"));
        Tips.give(this, phrases.bound("trainedTip"));
        Tips.because(this, () -> phrases.of("whyNoTrained"));
        state.trainedProperty().subscribe(this::offer);
        phrases.texts().follow(() -> offer(state.trainedProperty().get()));
    }

    private void offer(List<TrainedKernel> kernels) {
        setDisable(kernels.isEmpty());
        getItems().setAll(kernels.stream().map(this::item).toList());
    }

    private MenuItem item(TrainedKernel kernel) {
        MenuItem item =
                new MenuItem(
                        phrases.of(
                                "trainedName", kernel.layer(), kernel.in() + 1, kernel.out() + 1));
        item.setMnemonicParsing(false);
        boolean fits = kernel.side() <= MicroscopeState.MOST_KERNEL;
        item.setDisable(!fits);
        item.setOnAction(event -> {
            state.take(kernel);
            done.run();
        });
        return item;
    }
}
