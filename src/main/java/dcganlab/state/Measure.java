package dcganlab.state;

/// What a step measured and runs are compared by: a column of [RunCurves].
public enum Measure {
    LOSS_G("loss_g"),
    LOSS_D("loss_d"),
    D_X("d_x"),
    D_GZ("d_gz");

    private final String column;

    Measure(String column) {
        this.column = column;
    }

    public String column() {
        return column;
    }

    /// Whether it is a probability, from 0 to 1.
    public boolean isProbability() {
        return this == D_X || this == D_GZ;
    }
}
