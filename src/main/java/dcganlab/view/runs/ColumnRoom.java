package dcganlab.view.runs;

import javafx.scene.control.TreeTableColumn;

/// Which columns a table of runs has room for. Names come first: in a narrow table there are fewer
/// pictures and no column for the images, in a narrower one none for the settings; those stand
/// below the table as well.
enum ColumnRoom {
    ALL(862, 280, 4, true, true),
    NO_IMAGES(706, 300, 2, false, true),
    NO_SETTINGS(0, 280, 4, false, false);

    static final double PICTURE = 34;
    private static final double AROUND = 18;
    private static final double USUAL_NAME = 322;
    private static final double WIDEST_NAME = 420;

    private final double width;
    private final double name;
    private final int pictures;
    private final boolean images;
    private final boolean settings;

    ColumnRoom(double width, double name, int pictures, boolean images, boolean settings) {
        this.width = width;
        this.name = name;
        this.pictures = pictures;
        this.images = images;
        this.settings = settings;
    }

    /// @param width of the table, in pixels of the layout
    static ColumnRoom of(double width) {
        for (ColumnRoom room : values()) {
            if (width >= room.width) {
                return room;
            }
        }
        return NO_SETTINGS;
    }

    /// @param larger how many times larger than usual letters are
    void give(
            TreeTableColumn<?, ?> nameColumn,
            TreeTableColumn<?, ?> picturesColumn,
            TreeTableColumn<?, ?> imagesColumn,
            TreeTableColumn<?, ?> settingsColumn,
            double larger) {
        nameColumn.setMaxWidth(larger * WIDEST_NAME); // First, for the others are held to it.
        nameColumn.setMinWidth(larger * name);
        nameColumn.setPrefWidth(USUAL_NAME);
        double across = larger * (AROUND + pictures * PICTURE);
        picturesColumn.setMinWidth(Math.min(across, picturesColumn.getMinWidth()));
        picturesColumn.setMaxWidth(across);
        picturesColumn.setMinWidth(across);
        picturesColumn.setPrefWidth(across);
        imagesColumn.setVisible(images);
        settingsColumn.setVisible(settings);
    }

    /// How many pictures fit into a cell.
    ///
    /// @param width of the cell, in pixels of the layout
    static int pictures(double width) {
        return Math.max(1, (int) ((width - AROUND) / PICTURE));
    }
}
