package dcganlab.state;

import dcganlab.model.CheckedDevice;

import java.util.List;

/** Lets a lab have found devices that this machine has not. */
public final class FoundDevices {
    private FoundDevices() {}

    /** On the JavaFX thread. */
    public static void in(LabState lab, CheckedDevice... devices) {
        lab.run().devices(List.of(devices));
    }
}
