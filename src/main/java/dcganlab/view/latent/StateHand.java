package dcganlab.view.latent;

import dcganlab.state.LatentState;

/// Moves the state at once with every movement of the pointer.
record StateHand(LatentState state) implements SliderHand {
    @Override
    public void begin() {
        state.begin();
    }

    @Override
    public void set(int dimension, double value) {
        state.set(dimension, value);
    }

    @Override
    public void commit() {
        state.commit();
    }

    @Override
    public void toggleLock(int dimension) {
        if (state.isLocked(dimension)) {
            state.unlock(dimension);
        } else {
            state.lock(dimension);
        }
    }
}
