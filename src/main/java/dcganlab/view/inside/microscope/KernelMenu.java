package dcganlab.view.inside.microscope;

import dcganlab.model.convolution.TrainedKernel;
import dcganlab.state.MicroscopeState;
import dcganlab.view.tip.Tips;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Trained kernels to put under the microscope: the strongest of one map, below them all of it by
/// their numbers, and the other maps of the layer.
final class KernelMenu extends MenuButton {
    /// So many stand in the menu itself.
    private static final int STRONGEST = 8;

    /// A menu of more is not on the screen as a whole.
    private static final int MOST = 16;

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
        state.trainedProperty().subscribe(kernels -> setDisable(kernels.isEmpty()));
        // Kernels that come while it is open would move under the pointer.
        addEventHandler(ON_SHOWING, event -> offer(state.getTrained()));
    }

    private void offer(List<TrainedKernel> kernels) {
        getItems().setAll(kernels.stream().limit(STRONGEST).map(this::item).toList());
        if (kernels.size() > STRONGEST) {
            List<TrainedKernel> byNumber =
                    kernels.stream().sorted(Comparator.comparingInt(TrainedKernel::in)).toList();
            add("trainedAll", byNumber.stream().map(this::item).toList());
        }
        if (state.offeredMaps() > 1) {
            boolean fits = kernels.getFirst().side() <= MicroscopeState.MOST_KERNEL;
            add(
                    "trainedMaps",
                    IntStream.range(0, state.offeredMaps()).mapToObj(this::map).toList());
            getItems().getLast().setDisable(!fits);
        }
    }

    /// Adds a menu of many, in parts that are named by their first and last.
    private void add(String key, List<MenuItem> items) {
        Menu menu = new Menu(phrases.of(key));
        menu.setMnemonicParsing(false);
        if (items.size() <= MOST) {
            menu.getItems().setAll(items);
        } else {
            // Very many are as many parts as there are in each.
            int most = Math.max(MOST, (int) Math.ceil(Math.sqrt(items.size())));
            for (int from = 0; from < items.size(); from += most) {
                List<MenuItem> some = items.subList(from, Math.min(from + most, items.size()));
                Menu part = new Menu();
                part.setText(
                        phrases.of(
                                "trainedPart",
                                some.getFirst().getText(),
                                some.getLast().getText()));
                part.setMnemonicParsing(false);
                part.getItems().setAll(some);
                menu.getItems().add(part);
            }
        }
        getItems().add(menu);
    }

    private MenuItem map(int map) {
        MenuItem item = new MenuItem(phrases.of("trainedMap", map + 1));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> {
            state.takeStrongestOf(map);
            done.run();
        });
        return item;
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
