package dcganlab.view.chart;

import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.shape.Rectangle;

/// The mouse over a plot: the wheel zooms, a drag moves, a drag with Shift selects, a double click
/// resets.
final class PlotGestures {
    private static final double NOTCH = 40;
    private static final double PER_NOTCH = 0.85;
    private static final double LEAST = 5;

    private final SeriesChart chart;
    private final Plot plot;

    private double pressedX;
    private double pressedY;
    private Span grabbed = Span.NOTHING;
    private Span grabbedValues = Span.EVERYTHING;
    private boolean selecting;
    private boolean moving;

    PlotGestures(SeriesChart chart, Plot plot) {
        this.chart = chart;
        this.plot = plot;
    }

    void install() {
        plot.setOnScroll(this::scroll);
        plot.setOnMouseMoved(event -> plot.point(event.getX()));
        plot.setOnMouseExited(event -> {
            plot.point(Double.NaN);
            chart.viewport().setCrosshair(Double.NaN);
        });
        plot.setOnMousePressed(this::press);
        plot.setOnMouseDragged(this::drag);
        plot.setOnMouseReleased(this::release);
    }

    private void scroll(ScrollEvent event) {
        Frame frame = plot.frame();
        if (frame == null) {
            return;
        }
        event.consume();
        boolean both = event.isShiftDown();
        // With Shift some systems turn the wheel's movement into a sideways one.
        double turned = event.getDeltaY();
        if (Math.abs(event.getDeltaX()) > Math.abs(turned)) {
            if (!both) {
                chart.viewport().pan(-across(frame, event.getDeltaX()));
                return;
            }
            turned = event.getDeltaX();
        }
        double factor = Math.pow(PER_NOTCH, turned / NOTCH);
        chart.viewport().zoom(factor, frame.placeOf(pixelX(frame, event.getX())));
        if (both) {
            double around = frame.fractionOf(pixelY(frame, event.getY()));
            values(frame.y(), new Span(0, 1).zoomed(factor, around));
        }
    }

    private void press(MouseEvent event) {
        chart.requestFocus();
        Frame frame = plot.frame();
        if (frame == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        event.consume();
        if (event.getClickCount() == 2) {
            chart.reset();
            return;
        }
        pressedX = event.getX();
        pressedY = event.getY();
        grabbed = frame.visible();
        grabbedValues = chart.getWindow();
        selecting = event.isShiftDown();
        moving = false;
    }

    private void drag(MouseEvent event) {
        plot.point(event.getX());
        Frame frame = plot.frame();
        if (frame == null || grabbed.equals(Span.NOTHING)) {
            return;
        }
        event.consume();
        if (selecting) {
            select(frame, event);
        } else if (distance(event) >= LEAST || moving) {
            moving = true;
            plot.setCursor(Cursor.CLOSED_HAND);
            move(frame, event);
        }
    }

    private void move(Frame frame, MouseEvent event) {
        double moved = across(frame, event.getX() - pressedX);
        if (grabbed.width() < chart.viewport().everything().width()) {
            chart.viewport().show(grabbed.moved(-moved));
        }
        if (!grabbedValues.equals(Span.EVERYTHING)) {
            YScale then = YScale.of(grabbedValues, chart.isLogarithmic());
            double up =
                    frame.fractionOf(pixelY(frame, pressedY))
                            - frame.fractionOf(pixelY(frame, event.getY()));
            values(then, new Span(0, 1).moved(up));
        }
    }

    private void select(Frame frame, MouseEvent event) {
        Rectangle selection = plot.selection();
        double right = plot.left() + frame.width() / frame.scale();
        double bottom = plot.top() + frame.height() / frame.scale();
        double x0 = Math.max(plot.left(), Math.min(right, pressedX));
        double x1 = Math.max(plot.left(), Math.min(right, event.getX()));
        double y0 = Math.max(plot.top(), Math.min(bottom, pressedY));
        double y1 = Math.max(plot.top(), Math.min(bottom, event.getY()));
        selection.setX(Math.min(x0, x1));
        selection.setY(Math.min(y0, y1));
        selection.setWidth(Math.abs(x1 - x0));
        selection.setHeight(Math.abs(y1 - y0));
        selection.setVisible(true);
    }

    private void release(MouseEvent event) {
        Frame frame = plot.frame();
        Rectangle chosen = plot.selection();
        if (frame != null
                && chosen.isVisible()
                && chosen.getWidth() >= LEAST
                && chosen.getHeight() >= LEAST) {
            double bottom = chosen.getY() + chosen.getHeight();
            double right = chosen.getX() + chosen.getWidth();
            values(
                    frame.y(),
                    new Span(
                            frame.fractionOf(pixelY(frame, bottom)),
                            frame.fractionOf(pixelY(frame, chosen.getY()))));
            chart.viewport()
                    .show(
                            new Span(
                                    frame.placeOf(pixelX(frame, chosen.getX())),
                                    frame.placeOf(pixelX(frame, right))));
        }
        chosen.setVisible(false);
        plot.setCursor(Cursor.DEFAULT);
        grabbed = Span.NOTHING;
        event.consume();
    }

    /// Shows the values between two fractions of a scale.
    private void values(YScale scale, Span fractions) {
        Span next = new Span(scale.value(fractions.from()), scale.value(fractions.to()));
        boolean sensible =
                Double.isFinite(next.to())
                        && next.width() > 1e-6 * Math.abs(next.to())
                        && (!chart.isLogarithmic() || next.from() > Float.MIN_NORMAL);
        if (sensible) {
            chart.setWindow(next);
        }
    }

    private double distance(MouseEvent event) {
        return Math.hypot(event.getX() - pressedX, event.getY() - pressedY);
    }

    /// The distance on the axis that some pixels of the layout cover.
    private double across(Frame frame, double pixels) {
        return frame.placeOf(pixels * frame.scale()) - frame.placeOf(0);
    }

    private double pixelX(Frame frame, double x) {
        return (x - plot.left()) * frame.scale();
    }

    private double pixelY(Frame frame, double y) {
        return (y - plot.top()) * frame.scale();
    }
}
