package dcganlab.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import dcganlab.model.Bfloat16;
import dcganlab.nn.FasterPrecision;
import dcganlab.nn.Torch;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.concurrent.Callable;

/// Lists what the lab can compute on, and tries each; says what bfloat16 is worth on the processor,
/// measured now, which from then on decides what is automatic.
@Command(name = "devices", sortOptions = false, sortSynopsis = false)
final class DevicesCommand implements Callable<Integer> {
    private static final String ENGINE = "PyTorch";

    private final Terminal terminal;

    @Option(names = "--json")
    private boolean json;

    DevicesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Bfloat16 bfloat16 = FasterPrecision.measureAnew();
        List<SelfCheck> checks =
                Torch.devices().stream()
                        .map(device -> SelfCheck.of(device, terminal.texts()))
                        .toList();
        if (json) {
            terminal.result(json(checks, bfloat16).toString());
        } else {
            print(checks, bfloat16);
        }
        return checks.stream().allMatch(SelfCheck::passed) ? 0 : 1;
    }

    private void print(List<SelfCheck> checks, Bfloat16 bfloat16) {
        terminal.result(
                terminal.texts()
                        .of(
                                "cli.engine",
                                ENGINE,
                                Torch.version(),
                                Runtime.version().toString(),
                                Runtime.getRuntime().availableProcessors()));
        for (SelfCheck check : checks) {
            terminal.result(
                    check.passed()
                            ? terminal.texts()
                                    .of(
                                            "cli.devicePassed",
                                            check.device().word(),
                                            SelfCheck.STEPS,
                                            check.seconds())
                            : terminal.texts()
                                    .of(
                                            "cli.deviceFailed",
                                            check.device().word(),
                                            check.trouble()));
        }
        terminal.result(
                terminal.texts()
                        .of(
                                bfloat16.right() ? "cli.bfloat16Right" : "cli.bfloat16Wrong",
                                bfloat16.speed(),
                                bfloat16.choice().word()));
    }

    private static JsonObject json(List<SelfCheck> checks, Bfloat16 bfloat16) {
        JsonObject result = new JsonObject();
        result.addProperty("engine", ENGINE);
        result.addProperty("version", Torch.version());
        result.addProperty("java", Runtime.version().toString());
        result.addProperty("threads", Runtime.getRuntime().availableProcessors());
        JsonArray devices = new JsonArray();
        for (SelfCheck check : checks) {
            JsonObject device = new JsonObject();
            device.addProperty("name", check.device().word());
            device.addProperty("passed", check.passed());
            device.addProperty("seconds", Figures.rounded(check.seconds()));
            if (!check.passed()) {
                device.addProperty("trouble", check.trouble());
            }
            devices.add(device);
        }
        result.add("devices", devices);
        JsonObject processor = new JsonObject();
        processor.addProperty("right", bfloat16.right());
        processor.addProperty("speed", Figures.rounded(bfloat16.speed()));
        result.add("bfloat16", processor);
        result.addProperty("precision", bfloat16.choice().word());
        return result;
    }
}
