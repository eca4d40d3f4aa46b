package dcganlab.view.chart;

import javafx.scene.input.KeyEvent;

/// The keys of a chart that has the focus.
final class ChartKeys {
    private static final double CLOSER = 0.7;
    private static final double SHARE = 0.1;

    private final SeriesChart chart;
    private final Plot plot;

    ChartKeys(SeriesChart chart, Plot plot) {
        this.chart = chart;
        this.plot = plot;
    }

    void install() {
        chart.setOnKeyPressed(event -> {
            if (!event.isShortcutDown() && !event.isAltDown() && pressed(event)) {
                event.consume();
            }
        });
        // Which key is plus depends on the keyboard; what it types does not.
        chart.setOnKeyTyped(event -> {
            if (typed(event.getCharacter())) {
                event.consume();
            }
        });
    }

    private boolean pressed(KeyEvent event) {
        Viewport viewport = chart.viewport();
        boolean point = event.isShiftDown();
        double share = SHARE * viewport.visible().width();
        switch (event.getCode()) {
            case LEFT, KP_LEFT -> go(point, -1, -share);
            case RIGHT, KP_RIGHT -> go(point, 1, share);
            case HOME -> chart.reset();
            case END -> viewport.setFollowing(true);
            case ESCAPE -> {
                if (Double.isNaN(viewport.getCrosshair())) {
                    return false;
                }
                viewport.setCrosshair(Double.NaN);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean typed(String character) {
        switch (character) {
            case "+", "=" -> zoom(CLOSER);
            case "-" -> zoom(1 / CLOSER);
            case "0" -> chart.reset();
            case "o", "O" -> chart.setIgnoringOutliers(!chart.isIgnoringOutliers());
            case "l", "L" -> chart.setLogarithmic(!chart.isLogarithmic());
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Around the crosshair if there is one, at the newest step while following, else the middle.
    private void zoom(double factor) {
        Viewport viewport = chart.viewport();
        Span seen = viewport.visible();
        double pointed = viewport.getCrosshair();
        double around =
                pointed >= seen.from() && pointed <= seen.to()
                        ? pointed
                        : seen.at(viewport.isFollowing() ? 1 : 0.5);
        viewport.zoom(factor, around);
    }

    private void go(boolean point, int direction, double distance) {
        Frame frame = plot.frame();
        if (!point) {
            chart.viewport().pan(distance);
        } else if (frame != null) {
            pointBeside(frame, direction);
        }
    }

    /// Moves the crosshair by one pixel, or to the next row where rows are further apart.
    private void pointBeside(Frame frame, int direction) {
        Viewport viewport = chart.viewport();
        Span seen = frame.visible();
        double pointed = viewport.getCrosshair();
        if (Double.isNaN(pointed)) {
            viewport.setCrosshair(seen.to());
            return;
        }
        XAxis axis = viewport.getAxis();
        int row = axis.nearestRow(chart.table(), pointed);
        double pixel = frame.pixelOfRow(row) + direction * frame.scale();
        int there = axis.nearestRow(chart.table(), frame.placeOf(pixel));
        int next = there == row ? row + direction : there;
        int last = chart.table().rows() - 1;
        double place = axis.at(chart.table(), Math.max(0, Math.min(last, next)));
        viewport.setCrosshair(Math.max(seen.from(), Math.min(seen.to(), place)));
    }
}
