package dcganlab.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.engine.EngineException;

import dcganlab.model.Device;
import dcganlab.model.Preset;
import dcganlab.model.TrainingPlan;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class DeviceMemoryTest {
    @Test
    void theLargestPartThatFitsIsNamed() {
        List<Integer> tried = new ArrayList<>();
        int largest =
                DeviceMemory.largest(
                        100,
                        batch -> {
                            tried.add(batch);
                            return batch <= 20;
                        });
        assertEquals(12, largest);
        assertEquals(List.of(50, 25, 12), tried);
    }

    @Test
    void twoImagesAreTheFewest() {
        List<Integer> tried = new ArrayList<>();
        assertEquals(
                0,
                DeviceMemory.largest(
                        9,
                        batch -> {
                            tried.add(batch);
                            return false;
                        }));
        assertEquals(List.of(4, 2), tried);
    }

    @Test
    void onlyADevicesMemoryIsTriedOut() {
        EngineException full = new EngineException("CUDA out of memory. Tried to allocate 2 GiB.");
        TrainingPlan plan = Preset.CLASSROOM.plan();
        assertEquals(false, DeviceMemory.isTooSmall(plan, full));
        TrainingPlan onGpu = plan.withDevice(Device.gpu(0));
        assertEquals(true, DeviceMemory.isTooSmall(onGpu, full));
        assertEquals(false, DeviceMemory.isTooSmall(onGpu, new EngineException("shapes differ")));
    }
}
