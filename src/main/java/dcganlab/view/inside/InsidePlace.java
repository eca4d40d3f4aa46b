package dcganlab.view.inside;

import dcganlab.state.LabState;
import dcganlab.view.blind.Cover;
import dcganlab.view.inside.microscope.MicroscopePane;
import dcganlab.view.tabs.ModeTabs;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.time.StepLabel;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import java.util.Objects;

/// The Inside place of the window: both networks, and what each layer of them makes of a picture; a
/// transposed convolution under the microscope; one step taken apart; and a game in which one is
/// the discriminator. Each does something only while it is seen.
public final class InsidePlace extends StackPane {
    private final NetworksPane networks;

    /// @param step says of which step the networks are
    public InsidePlace(LabState lab, StepLabel step, ShownTexts texts) {
        getStyleClass().add("inside-place");
        for (String sheet : new String[] {"inside", "slow", "guess"}) {
            getStylesheets()
                    .add(
                            Objects.requireNonNull(InsidePlace.class.getResource(sheet + ".css"))
                                    .toExternalForm());
        }
        networks = new NetworksPane(lab, texts);
        ModeTabs modes = new ModeTabs(texts, "view.inside");
        modes.add("networks", () -> networks, lab.inside()::watch);
        modes.add(
                "microscope",
                () -> covered(lab, texts, new MicroscopePane(lab.microscope(), texts)),
                seen -> {
                    lab.inside().watchKernels(seen); // They may come from the own generator.
                    if (!seen) {
                        lab.microscope().pause();
                    }
                });
        modes.add(
                "slowMotion",
                () -> covered(lab, texts, new SlowMotionPane(lab, texts)),
                seen -> {});
        modes.add("guess", () -> new GuessPane(lab.guessing(), texts), seen -> {});
        getChildren().setAll(modes);
        visibleProperty().subscribe((was, is) -> modes.see(is));
    }

    /// Both tell the numbers of a layer, or of a step.
    private static Node covered(LabState lab, ShownTexts texts, Node pane) {
        return new Cover(lab.blindness(), texts, pane);
    }

    /// The diagram of both networks, to be saved.
    public DiagramPicture picture() {
        return networks.picture();
    }
}
