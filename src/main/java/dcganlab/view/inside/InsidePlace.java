package dcganlab.view.inside;

import dcganlab.model.Texts;
import dcganlab.state.LabState;
import dcganlab.view.time.StepLabel;

import javafx.scene.layout.StackPane;

import java.util.Objects;

/// The Inside place of the window: both networks, and what each layer of them makes of a picture.
/// It looks only while it is seen.
public final class InsidePlace extends StackPane {
    private final NetworksPane networks;

    /// @param step says of which step the networks are
    public InsidePlace(LabState lab, StepLabel step, Texts texts) {
        getStyleClass().add("inside-place");
        getStylesheets()
                .add(
                        Objects.requireNonNull(InsidePlace.class.getResource("inside.css"))
                                .toExternalForm());
        networks = new NetworksPane(lab, texts);
        getChildren().setAll(networks);
        visibleProperty().subscribe((was, is) -> lab.inside().watch(is));
    }

    /// The diagram of both networks, to be saved.
    public DiagramPicture picture() {
        return networks.picture();
    }
}
