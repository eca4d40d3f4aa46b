package dcganlab.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import dcganlab.model.Bfloat16;
import dcganlab.model.CheckedDevice;
import dcganlab.model.Message;
import dcganlab.model.Texts;
import dcganlab.nn.EngineFiles;
import dcganlab.nn.FasterPrecision;
import dcganlab.nn.Torch;
import dcganlab.training.DeviceCheck;

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

    @Option(names = "--fetch")
    private boolean fetch;

    @Option(names = "--json")
    private boolean json;

    DevicesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (fetch) {
            EngineFiles.allowFetching();
        }
        Bfloat16 bfloat16 = FasterPrecision.measureAnew();
        List<CheckedDevice> checks = DeviceCheck.all();
        if (json) {
            terminal.result(json(checks, bfloat16).toString());
        } else {
            print(checks, bfloat16);
        }
        return checks.stream().allMatch(CheckedDevice::passed) ? 0 : 1;
    }

    private void print(List<CheckedDevice> checks, Bfloat16 bfloat16) {
        Texts texts = terminal.texts();
        terminal.result(
                texts.of(
                        "cli.engine",
                        ENGINE,
                        Torch.version(),
                        Runtime.version().toString(),
                        Runtime.getRuntime().availableProcessors()));
        checks.forEach(check -> terminal.result(line(check)));
        terminal.result(
                texts.of(
                        bfloat16.right() ? "cli.bfloat16Right" : "cli.bfloat16Wrong",
                        bfloat16.speed(),
                        bfloat16.choice().word()));
    }

    private String line(CheckedDevice check) {
        Texts texts = terminal.texts();
        Message trouble = check.trouble();
        return trouble == null
                ? texts.of(
                        "cli.devicePassed",
                        words(check),
                        check.deviation(),
                        DeviceCheck.TOLERANCE,
                        check.seconds())
                : texts.of("cli.deviceFailed", words(check), texts.of(trouble));
    }

    private String words(CheckedDevice check) {
        return check.name().isEmpty()
                ? check.device().word()
                : terminal.texts()
                        .of(
                                "cli.deviceNamed",
                                check.device().word(),
                                check.name(),
                                check.memory() / 1e9);
    }

    private JsonObject json(List<CheckedDevice> checks, Bfloat16 bfloat16) {
        JsonObject result = new JsonObject();
        result.addProperty("engine", ENGINE);
        result.addProperty("version", Torch.version());
        result.addProperty("java", Runtime.version().toString());
        result.addProperty("threads", Runtime.getRuntime().availableProcessors());
        JsonArray devices = new JsonArray();
        checks.forEach(check -> devices.add(json(check)));
        result.add("devices", devices);
        JsonObject processor = new JsonObject();
        processor.addProperty("right", bfloat16.right());
        processor.addProperty("speed", Figures.rounded(bfloat16.speed()));
        result.add("bfloat16", processor);
        result.addProperty("precision", bfloat16.choice().word());
        return result;
    }

    private JsonObject json(CheckedDevice check) {
        JsonObject device = new JsonObject();
        device.addProperty("name", check.device().word());
        device.addProperty("model", check.name());
        device.addProperty("memory_bytes", check.memory());
        device.addProperty("passed", check.passed());
        device.addProperty("seconds", Figures.rounded(check.seconds()));
        device.addProperty(
                "deviation", Double.isFinite(check.deviation()) ? check.deviation() : null);
        Message trouble = check.trouble();
        if (trouble != null) {
            device.addProperty("trouble", Terminal.FOR_PROGRAMS.of(trouble));
        }
        return device;
    }
}
